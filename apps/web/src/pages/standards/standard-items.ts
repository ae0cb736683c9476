import {
  type AlsoStandsIn,
  type NumberedItem,
  provenanceOf,
  type Standard,
  type StandardVersionDetail,
} from '#standards';
import { paths } from '../../http/paths.js';
import { sentenceOf } from '../../layout/sentence-of.js';
import type { Locale } from '../../layout/locale.js';

export interface ItemView {
  readonly label: string;
  readonly text: string;
  /** "supplied by us", "corrected": for its number or its words. */
  readonly mark?: string;
  readonly also?: ReturnType<typeof alsoView>;
  readonly subItems: readonly ItemView[];
}

type Kind = 'performance' | 'knowledge';
export type EditionName = 'en' | 'cy';

/** The numbered items of a section as published, under the headings printed between them. */
export function groupsOf(
  locale: Locale,
  { content, criteria }: Pick<StandardVersionDetail, 'content' | 'criteria'>,
  kind: Kind,
  edition: EditionName,
  also: readonly AlsoStandsIn[],
) {
  const labels = new Map(criteria.map(({ id, label }) => [id, label]));
  const alsoByLabel = new Map(also.map((one) => [labels.get(one.criterionId), one]));
  // The first may have no heading.
  const groups: { heading?: string; items: ItemView[] }[] = [];
  (content[edition]?.[kind].items ?? []).forEach((item, index) => {
    const heading = headingOf(item);
    if (heading !== undefined || groups.length === 0) groups.push({ heading, items: [] });
    groups.at(-1)!.items.push(itemView(item, `${edition}.${kind}.items.${index}`));
  });
  return groups;

  function itemView(item: NumberedItem, field: string): ItemView {
    const label = `${kind === 'performance' ? 'P' : 'K'}${item.number}`;
    return {
      label,
      text: item.text,
      mark: markOf(locale, content, `${field}.number`) ?? markOf(locale, content, `${field}.text`),
      also: alsoView(locale, alsoByLabel.get(label)),
      subItems: (item.subItems ?? []).map((sub, index) => itemView(sub, `${field}.subItems.${index}`)),
    };
  }
}

/** What is said of a field that is not as printed. */
export function markOf(
  locale: Locale,
  content: Pick<Standard, 'provenance'>,
  field: string,
): string | undefined {
  const is = provenanceOf(content, field);
  return is === 'printed' ? undefined : locale.words('standards')(`marks.${is}`);
}

const headingOf = ({ group }: NumberedItem): string | undefined =>
  group && [group.element, group.title].filter(Boolean).join(' ');

/** Where else an item stands, said and linked. */
function alsoView(locale: Locale, also: AlsoStandsIn | undefined) {
  if (!also) return undefined;
  const say = locale.words('standards');
  return {
    summary: say('also', { count: also.total }),
    others: also.others.map(({ key, version, label, title, likeness, stem, text }) => ({
      href: `${paths.standardVersion.to({ key, version })}#${label}`,
      text: say('also-in', { label, key, title }),
      // The same words need no second reading.
      words: likeness < 1 ? sentenceOf({ stem, text }) : undefined,
    })),
    more:
      also.total > also.others.length
        ? say('also-more', { count: also.total - also.others.length })
        : undefined,
  };
}
