import fc from 'fast-check';
import {
  importStandard,
  type PrintedDocument,
  type PrintedLine,
  printedText,
} from '#standards-import/domain';
import { wordAccount } from '../../support/standards-documents/word-account.js';

/** Every content word of the document stands in it once, so that none can be lost unseen behind another. */
let made = 0;
const syllables = ['ba', 'do', 'fe', 'gu', 'hi', 'lo', 'ma', 'nu', 'pe', 'ro', 'su', 'ty', 'vo', 'wi'];
function freshWord(): string {
  let word = '';
  for (let rest = ++made; rest > 0; rest = Math.floor(rest / syllables.length))
    word += syllables[rest % syllables.length];
  return `q${word}`;
}
const words = (count: number) => Array.from({ length: count }, freshWord).join(' ');

const marks: readonly ((index: number) => string)[] = [
  (index: number) => `${index}. `,
  (index: number) => `${index} `,
  (index: number) => `${index}) `,
  (index: number) => `P${index} `,
  () => '1. ',
  () => '- ',
  () => '• ',
  (index: number) => `(${String.fromCharCode(96 + index)}) `,
];

const document = fc
  .record({
    mark: fc.constantFrom(...marks),
    items: fc.integer({ min: 1, max: 12 }),
    subItems: fc.constantFrom<number[]>([], [0], [1, 3]),
    gaps: fc.boolean(),
    fields: fc.boolean(),
    source: fc.constantFrom<PrintedDocument['source']>('text', 'pdf', 'docx', 'html'),
  })
  .map(({ mark, items, subItems, gaps, fields, source }) => {
    const list = () =>
      Array.from({ length: items }, (_, index) => [
        `${mark(index + 1)}${words(6)}${subItems.includes(index) ? ':' : ''}`,
        ...(subItems.includes(index) ? [`  (a) ${words(3)}`, `  (b) ${words(3)}`] : []),
      ]).flat();
    const lines = [
      `Qtitle ${words(5)}`,
      'Overview',
      `Q${words(30)}`,
      `• ${words(4)}`,
      'Performance criteria',
      'You must be able to:',
      ...list(),
      'Knowledge and',
      'understanding',
      ...list(),
      'Glossary',
      `Q${words(2)}`,
      `Q${words(9)}.`,
      ...(fields
        ? [`Developed by ${words(2)}`, 'Version Number', '3', `Relevant Occupations ${words(2)}, ${words(2)}`]
        : []),
    ];
    return { lines: lines.flatMap((line) => (gaps ? [line, ''] : [line])), source };
  });

const change = fc.oneof(
  fc.record({ is: fc.constant('drop' as const), at: fc.nat(200) }),
  fc.record({ is: fc.constant('double' as const), at: fc.nat(200) }),
  fc.record({ is: fc.constant('swap' as const), at: fc.nat(200), with: fc.nat(200) }),
  fc.record({ is: fc.constant('break' as const), at: fc.nat(200), after: fc.nat(60) }),
  fc.record({
    is: fc.constant('insert' as const),
    at: fc.nat(200),
    line: fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom(
        'Skills',
        '1.',
        '7',
        '(b)',
        '-',
        'Element 2 Qxyzzy',
        'Trosolwg',
        'Meini prawf perfformiad',
        'Status',
        'SFJ AB1',
        'P3',
        'K4 Qplugh',
        'Page 3 of 4',
        '1.1 qfoo',
        '3. 4. 5.',
      ),
    ),
  }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function changed(lines: readonly string[], one: Change): string[] {
  const at = one.at % (lines.length + 1);
  const line = lines[at] ?? '';
  switch (one.is) {
    case 'drop':
      return lines.filter((_, index) => index !== at);
    case 'double':
      return [...lines.slice(0, at), line, ...lines.slice(at)];
    case 'swap': {
      const other = one.with % (lines.length + 1);
      return lines.map((own, index) => (index === at ? (lines[other] ?? '') : index === other ? line : own));
    }
    case 'break':
      return [...lines.slice(0, at), line.slice(0, one.after), line.slice(one.after), ...lines.slice(at + 1)];
    case 'insert':
      return [...lines.slice(0, at), one.line, ...lines.slice(at)];
  }
}

/** The document as another reader might give it: list marks by structure, headings by style, pages. */
function asRead(text: string, source: PrintedDocument['source']): PrintedDocument {
  const { lines } = printedText(text);
  if (source === 'text') return { source, lines, pages: 1 };
  const read = lines.map((line, index): PrintedLine => {
    const marker = /^\s*(•|\d+[.)])\s+(?=\S)/.exec(line.text);
    const page = source === 'pdf' ? 1 + Math.floor(index / 14) : 1;
    const structured = source !== 'pdf' && marker;
    return {
      ...line,
      page,
      ...(structured && { text: line.text.slice(marker[0].length), marker: marker[1]! }),
      heading: /^(Overview|Glossary|Performance)/.test(line.text),
      gapBefore: source === 'pdf' ? line.gapBefore : true,
    };
  });
  return { source, lines: read, pages: source === 'pdf' ? 1 + Math.floor(lines.length / 14) : 1 };
}

test('whatever is done to a document, every word of it is accounted for and none is invented', () => {
  let drafts = 0;
  fc.assert(
    fc.property(document, fc.array(change, { maxLength: 8 }), ({ lines, source }, changes) => {
      const printed = asRead(changes.reduce(changed, lines).join('\n'), source);
      const importing = importStandard(printed, { fileName: 'qfile.txt' });
      if (importing.outcome === 'draft') drafts++;
      expect(wordAccount(printed, importing)).toEqual({ lost: [], invented: [] });
      if (importing.outcome === 'draft') expect(itemsOutOfOrder(printed, importing.standard)).toEqual([]);
    }),
    { numRuns: Number(process.env['RUNS'] ?? 600) },
  );
  expect(drafts).toBeGreaterThan(550);
});

/** Items whose words do not stand in the document in that order. */
function itemsOutOfOrder(printed: PrintedDocument, standard: { en: unknown; cy?: unknown }): string[] {
  const all = printed.lines
    .map(({ text }) => text)
    .join(' ')
    .split(/[\p{White_Space}]+/u);
  const places = new Map<string, number[]>();
  all.forEach((word, index) => places.set(word, [...(places.get(word) ?? []), index]));
  return itemTexts(standard).filter((text) => {
    let at = -1;
    return text.split(' ').some((word) => {
      const next = places.get(word)?.find((place) => place > at);
      if (next !== undefined) at = next;
      return next === undefined && /^q[a-z]+$/.test(word);
    });
  });
}

function itemTexts(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'text' && typeof inner === 'string' ? [inner] : itemTexts(inner),
  );
}
