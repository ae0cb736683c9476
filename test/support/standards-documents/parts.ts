import type { Edition, Language, NumberedSection, Standard } from '#standards';
import { fieldParts } from './field-parts.js';
import { blockParts, glossaryParts } from './block-parts.js';
import type { Layout } from './layout.js';
import { itemMark, subMark } from './marks.js';

/** What stands on paper, in its order: the same for every kind of file. */
export type Part =
  | { readonly is: 'title'; readonly text: string }
  | { readonly is: 'heading'; readonly lines: readonly string[] }
  | { readonly is: 'paragraph' | 'introduction' | 'group' | 'term' | 'footnote'; readonly text: string }
  | {
      readonly is: 'item';
      readonly mark: string;
      readonly text: string;
      readonly depth: 0 | 1 | 2;
      /** It stands on the line of the one before it. */
      readonly joins?: boolean;
      /** The list of the structure that it belongs to, where it has one. */
      readonly list: string;
      /** The number of a footnote, printed raised behind the text. */
      readonly note?: number;
    }
  | { readonly is: 'field'; readonly label: string; readonly value: string };

const sections = {
  en: {
    overview: ['Overview'],
    performance: ['Performance criteria'],
    knowledge: ['Knowledge and', 'understanding'],
    scope: ['Scope/range'],
    values: ['Values'],
    behaviours: ['Behaviours'],
    skills: ['Skills'],
    glossary: ['Glossary'],
  },
  cy: {
    overview: ['Trosolwg'],
    performance: ['Meini prawf', 'perfformiad'],
    knowledge: ['Gwybodaeth a', 'dealltwriaeth'],
    scope: ['Cwmpas/ystod'],
    values: ['Gwerthoedd'],
    behaviours: ['Ymddygiadau'],
    skills: ['Sgiliau'],
    glossary: ['Geirfa'],
  },
} as const;

type SectionName = keyof (typeof sections)['en'];

export function partsOf(standard: Standard, layout: Layout): Part[] {
  const languages = layout.language === 'both' ? (['en', 'cy'] as const) : [layout.language];
  return languages.flatMap((language) => {
    const edition = standard[language];
    return edition ? editionParts(standard, edition, language, layout) : [];
  });
}

function editionParts(standard: Standard, edition: Edition, language: Language, layout: Layout): Part[] {
  const title: Part[] = [
    ...(standard.urn ? [{ is: 'title' as const, text: standard.urn }] : []),
    { is: 'title', text: edition.title },
  ];
  const fields = fieldParts(standard, edition, language, layout);
  const heading = (section: SectionName): Part => headed(sections[language][section], layout);
  const blocks = (section: 'overview' | 'scope' | 'values' | 'behaviours' | 'skills'): Part[] => {
    const content = edition[section];
    return content ? [heading(section), ...blockParts(content, section)] : [];
  };
  // A title without a URN beside it is told by standing first.
  const titleFirst = layout.titleFirst || !standard.urn;
  const code = standard.urn?.replace(/\s/g, '') ?? 'ZZ1';
  return [
    ...(titleFirst ? title : []),
    ...(layout.fieldsFirst ? fields : []),
    ...blocks('overview'),
    ...blocks('scope'),
    ...blocks('values'),
    heading('performance'),
    ...itemParts(edition.performance, 'P', code, layout),
    heading('knowledge'),
    ...itemParts(edition.knowledge, 'K', code, layout),
    ...blocks('behaviours'),
    ...blocks('skills'),
    ...(edition.glossary ? [heading('glossary'), ...glossaryParts(edition.glossary)] : []),
    ...(titleFirst ? [] : title),
    ...(layout.fieldsFirst ? [] : fields),
  ];
}

function headed(words: readonly string[], { headings }: Layout): Part {
  if (headings === 'two lines') return { is: 'heading', lines: words };
  const text = words.join(' ');
  if (headings === 'capitals') return { is: 'heading', lines: [text.toUpperCase()] };
  return { is: 'heading', lines: [headings === 'with colon' ? `${text}:` : text] };
}

function itemParts(section: NumberedSection, letter: 'P' | 'K', code: string, layout: Layout): Part[] {
  const parts: Part[] = section.introduction ? [{ is: 'introduction', text: section.introduction }] : [];
  const half = Math.ceil(section.items.length / 2);
  section.items.forEach(({ group, text, subItems = [] }, index) => {
    if (group) parts.push({ is: 'group', text: group.title });
    const begun = layout.numbers === 'restarted' && index >= half ? index - half : index;
    const mark = itemMark(layout.numbers, { index: begun, letter, code });
    const before = parts.at(-1);
    const joins = layout.severalOnALine && index % 4 === 1 && before?.is === 'item' && before.depth === 0;
    const note = layout.footnotes && letter === 'K' && index === 1 ? 1 : undefined;
    parts.push({
      is: 'item',
      mark,
      text,
      depth: 0,
      list: letter,
      ...(joins && { joins }),
      ...(note && { note }),
    });
    subItems.forEach((subItem, at) =>
      parts.push({
        is: 'item',
        mark: subMark(layout.subs, {
          item: index,
          index: at,
          letter: layout.numbers.startsWith('P') ? letter : '',
        }),
        text: subItem.text,
        depth: 1,
        list: `${letter}${index}`,
      }),
    );
  });
  if (layout.footnotes && letter === 'K')
    parts.push({ is: 'footnote', text: 'The terms of the Harbour Act of 1911.' });
  return parts;
}
