import type { Language } from '#standards';
import type { SeededRandom } from './seeded-random.js';

/** How the items of a section are numbered in print. */
export const numberStyles = [
  '1.',
  '1',
  '1)',
  'P1',
  'P1.',
  'code',
  '(a)',
  '•',
  'all 1.',
  'restarted',
] as const;
export type NumberStyle = (typeof numberStyles)[number];

export const subStyles = ['1.1', '(a)', 'a)', 'i)', '-', '•', 'all 1.'] as const;
export type SubStyle = (typeof subStyles)[number];

/** How a publication prints a standard: what one does and another does not. */
export interface Layout {
  readonly name: string;
  readonly language: Language | 'both';
  readonly numbers: NumberStyle;
  readonly subs: SubStyle;
  /** The numbers are those of the structure (lists of HTML and Word), and nobody typed them. */
  readonly marksOfStructure: boolean;
  /** Characters on a line; 0 for paragraphs on one line each. */
  readonly width: number;
  readonly blankBetweenItems: boolean;
  /** Spaces before an item. */
  readonly indent: number;
  readonly headings: 'one line' | 'two lines' | 'capitals' | 'with colon';
  readonly fields: 'one line' | 'two lines' | 'colon' | 'table';
  readonly fieldsFirst: boolean;
  readonly shuffled: boolean;
  readonly titleFirst: boolean;
  /** Lines on a page; 0 for one endless page. */
  readonly pageLines: number;
  readonly furniture: 'none' | 'page mark' | 'title' | 'marking and numbers';
  readonly severalOnALine: boolean;
  readonly footnotes: boolean;
  /** PDF alone: headings in a narrow column of their own, left of the text. */
  readonly headingColumn: boolean;
}

export const plainLayout: Layout = {
  name: 'plain',
  language: 'en',
  numbers: '1.',
  subs: '1.1',
  marksOfStructure: false,
  width: 0,
  blankBetweenItems: false,
  indent: 0,
  headings: 'one line',
  fields: 'one line',
  fieldsFirst: false,
  shuffled: false,
  titleFirst: true,
  pageLines: 0,
  furniture: 'none',
  severalOnALine: false,
  footnotes: false,
  headingColumn: false,
};

const different = (name: string, how: Partial<Layout>): Layout => ({ ...plainLayout, ...how, name });

/** Each way of printing that is known from publications, one or two at a time. */
export const namedLayouts: readonly Layout[] = [
  plainLayout,
  different('bare numbers, wrapped', { numbers: '1', width: 92, blankBetweenItems: true }),
  different('brackets and letters', { numbers: '1)', subs: '(a)', fields: 'colon' }),
  different('P1 and K1', { numbers: 'P1', subs: 'i)', fields: 'table', titleFirst: false }),
  different('P1. on pages', {
    numbers: 'P1.',
    subs: '-',
    width: 84,
    pageLines: 46,
    furniture: 'marking and numbers',
  }),
  different('the code before the number', { numbers: 'code', width: 100, indent: 2, headings: 'capitals' }),
  different('letters', { numbers: '(a)', subs: '•' }),
  different('bullets', { numbers: '•', subs: '(a)', headings: 'with colon', fields: 'two lines' }),
  different('every item numbered 1.', { numbers: 'all 1.', subs: 'all 1.', fieldsFirst: true }),
  different('numbers that begin again', { numbers: 'restarted', subs: 'a)' }),
  different('headings on two lines', {
    headings: 'two lines',
    width: 78,
    pageLines: 50,
    furniture: 'page mark',
    indent: 1,
  }),
  different('marks of the structure', { marksOfStructure: true, fields: 'table', shuffled: true }),
  different('letters of the structure', {
    marksOfStructure: true,
    subs: '(a)',
    pageLines: 40,
    furniture: 'title',
  }),
  different('several items on a line', { severalOnALine: true, numbers: '1.' }),
  different('footnotes', { footnotes: true, blankBetweenItems: true }),
  different('a column of headings', {
    headingColumn: true,
    headings: 'two lines',
    width: 70,
    pageLines: 44,
    furniture: 'title',
  }),
];

/** Any of these ways together, the same for the same chance. */
export function randomLayout(chance: SeededRandom): Layout {
  const { pick, once } = chance;
  const width = pick([0, 0, 66, 78, 92, 110]);
  const headingColumn = once(6);
  return {
    name: 'drawn',
    language: pick(['en', 'en', 'en', 'en', 'en', 'cy', 'both'] as const),
    numbers: pick(numberStyles),
    subs: pick(subStyles),
    marksOfStructure: once(3),
    width,
    blankBetweenItems: once(2),
    indent: pick([0, 0, 1, 2, 4]),
    headings: headingColumn
      ? 'two lines'
      : pick(['one line', 'two lines', 'capitals', 'with colon'] as const),
    fields: pick(['one line', 'two lines', 'colon', 'table'] as const),
    fieldsFirst: once(4),
    shuffled: once(3),
    titleFirst: !once(4),
    pageLines: pick([0, 30, 44, 56]),
    furniture: pick(['none', 'page mark', 'title', 'marking and numbers'] as const),
    severalOnALine: once(6),
    footnotes: once(6),
    headingColumn,
  };
}
