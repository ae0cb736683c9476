import type { CriterionKind, Language, NumberedItem, Standard } from './standard.js';

/** What is assessed: an item without sub-items, or a sub-item with the stem of its heading. */
export interface Criterion {
  /** `P1`, `K33.2`: unique in its standard version. */
  readonly label: string;
  readonly kind: CriterionKind;
  /** From 1, over the whole version: performance criteria first. */
  readonly position: number;
  readonly text: string;
  /** The text of the heading that is read before this one, as one sentence with it; null for an item that stands alone. */
  readonly stem: string | null;
  /** The label of that heading (`K33`). */
  readonly headingLabel: string | null;
}

/** A numbered text of the publication, heading or not. */
export interface PrintedItem {
  readonly label: string;
  readonly kind: CriterionKind;
  readonly text: string;
  /** True when its sub-items are assessed in its place. */
  readonly isHeading: boolean;
  /** The label of the item it stands under. */
  readonly under: string | null;
}

export const sectionLetters: Readonly<Record<CriterionKind, string>> = { performance: 'P', knowledge: 'K' };
const kinds: readonly CriterionKind[] = ['performance', 'knowledge'];

type Sections = Pick<Standard, 'en' | 'cy'>;

/** Every numbered text in the order printed, headings included. Empty where the language is not published. */
export function printedItems(standard: Sections, language: Language = 'en'): PrintedItem[] {
  const edition = standard[language];
  if (!edition) return [];
  return kinds.flatMap((kind) => edition[kind].items.flatMap((item) => withSubItems(kind, item)));
}

/**
 * The criteria of a standard version in the order printed. An item with sub-items is a heading and is not
 * among them: its sub-items are assessed, each with its stem (domain: "criterion").
 */
export function assessedCriteria(standard: Sections, language: Language = 'en'): Criterion[] {
  const items = printedItems(standard, language);
  const texts = new Map(items.map((item) => [item.label, item.text]));
  return items
    .filter((item) => !item.isHeading)
    .map(({ label, kind, text, under }, index) => ({
      label,
      kind,
      position: index + 1,
      text,
      stem: under === null ? null : texts.get(under)!,
      headingLabel: under,
    }));
}

function withSubItems(kind: CriterionKind, item: NumberedItem): PrintedItem[] {
  const label = sectionLetters[kind] + item.number;
  const subItems = item.subItems ?? [];
  return [
    { label, kind, text: item.text, isHeading: subItems.length > 0, under: null },
    ...subItems.map((sub) => ({
      label: sectionLetters[kind] + sub.number,
      kind,
      text: sub.text,
      isHeading: false,
      under: label,
    })),
  ];
}
