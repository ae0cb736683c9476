import type { CriterionKind, NumberedSection, Standard } from '#standards';

/** What was done to one criterion, and to which of the first version it goes back. */
export interface DraftItem {
  text: string;
  fate: 'kept' | 'reworded' | 'split' | 'merged' | 'new';
  origins: readonly string[];
  /** Of a heading; its own fate is `reworded` when its text, the stem of them all, was. */
  subItems?: DraftItem[];
}

/** A standard on the way to its next version. */
export interface Draft {
  readonly standard: Standard;
  readonly sections: Record<CriterionKind, DraftItem[]>;
}

export const kinds = ['performance', 'knowledge'] as const;
const letters = { performance: 'P', knowledge: 'K' } as const;

export function draftOf(standard: Standard): Draft {
  const section = (kind: CriterionKind) =>
    standard.en[kind].items.map(({ number, text, subItems }): DraftItem => {
      const own: DraftItem = { text, fate: 'kept', origins: [letters[kind] + number] };
      if (!subItems) return own;
      const kept = subItems.map((sub): DraftItem => ({
        text: sub.text,
        fate: 'kept',
        origins: [letters[kind] + sub.number],
      }));
      return { ...own, origins: [], subItems: kept };
    });
  return { standard, sections: { performance: section('performance'), knowledge: section('knowledge') } };
}

/** Every list that criteria stand in: the two sections, and what stands under each heading. */
export const listsOf = ({ sections }: Draft): DraftItem[][] =>
  kinds.flatMap((kind) => [
    sections[kind],
    ...sections[kind].flatMap(({ subItems }) => (subItems ? [subItems] : [])),
  ]);

/** The criteria of the draft with the list that each stands in; headings are not among them. */
export const leavesOf = (draft: Draft): { item: DraftItem; list: DraftItem[] }[] =>
  listsOf(draft).flatMap((list) => list.filter(({ subItems }) => !subItems).map((item) => ({ item, list })));

/** The next version, numbered in order from `first` on. */
export function published(draft: Draft, version: string, first: Record<CriterionKind, number>): Standard {
  const section = (kind: CriterionKind): NumberedSection => ({
    introduction: draft.standard.en[kind].introduction,
    items: draft.sections[kind].map(({ text, subItems }, index) => {
      const number = String(first[kind] + index);
      if (!subItems) return { number, text };
      return {
        number,
        text,
        subItems: subItems.map((sub, at) => ({ number: `${number}.${at + 1}`, text: sub.text })),
      };
    }),
  });
  const { standard } = draft;
  return {
    ...standard,
    version,
    en: { ...standard.en, performance: section('performance'), knowledge: section('knowledge') },
  };
}
