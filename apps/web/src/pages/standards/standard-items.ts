import {
  type AlsoStandsIn,
  type CriterionKind,
  type Language,
  type NumberedItem,
  provenanceOf,
  sectionLetters,
  type Standard,
  type StandardVersionDetail,
  type SubItem,
} from '#standards';
import { paths } from '../../http/paths.js';
import { sentenceOf } from '../../layout/sentence-of.js';
import type { Locale } from '../../layout/locale.js';

/** The numbered items of a section as published, under the headings printed between them. */
export function groupsOf(
  locale: Locale,
  { content, criteria }: Pick<StandardVersionDetail, 'content' | 'criteria'>,
  kind: CriterionKind,
  edition: Language,
  also: readonly AlsoStandsIn[],
) {
  const labels = new Map(criteria.map(({ id, label }) => [id, label]));
  const alsoByLabel = new Map(also.map((one) => [labels.get(one.criterionId), one]));
  const view = ({ number, text }: SubItem, field: string) => {
    const label = sectionLetters[kind] + number;
    return {
      label,
      text,
      // Of its number or its words.
      mark: markOf(locale, content, `${field}.number`) ?? markOf(locale, content, `${field}.text`),
      also: alsoView(locale, alsoByLabel.get(label)),
    };
  };
  const withSubItems = (item: NumberedItem, field: string) => ({
    ...view(item, field),
    subItems: (item.subItems ?? []).map((sub, index) => view(sub, `${field}.subItems.${index}`)),
  });
  const groups: { heading?: string; items: ReturnType<typeof withSubItems>[] }[] = [];
  (content[edition]?.[kind].items ?? []).forEach((item, index) => {
    const heading = headingOf(item);
    if (heading !== undefined || groups.length === 0) groups.push({ heading, items: [] });
    groups.at(-1)!.items.push(withSubItems(item, `${edition}.${kind}.items.${index}`));
  });
  return groups;
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
