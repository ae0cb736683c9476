import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { projectRoot } from '#configuration';
import type { FindingCode } from '../domain/finding.js';
import { readStandard } from './read-standard.js';

const good = readFileSync(join(projectRoot, 'standards-data/SFJBMS05/1.yaml'), 'utf8');
const read = (text: string) => readStandard(Buffer.from(text));
/** The good file with the first `from` replaced, and the line on which that was. */
function mended(from: string, to: string) {
  expect(good).toContain(from);
  return { text: good.replace(from, to), line: good.slice(0, good.indexOf(from)).split('\n').length };
}
const bomb = ['a: &a ["x","x","x","x","x","x","x","x","x"]']
  .concat(
    'bcdefghi'
      .split('')
      .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`)}]`),
  )
  .join('\n');

const hostile: readonly [name: string, bytes: Uint8Array, code: FindingCode, line: number][] = [
  ['an alias bomb', Buffer.from(bomb), 'anchor', 1],
  ['an alias to nothing', Buffer.from('key: "a"\nversion: *gone\n'), 'alias', 2],
  ['1,000 brackets', Buffer.from(`key: "a"\nversion: ${'['.repeat(1000)}${']'.repeat(1000)}`), 'too-deep', 2],
  [
    '1,000 levels',
    Buffer.from(Array.from({ length: 1000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')),
    'too-deep',
    20,
  ],
  ['a field twice', Buffer.from(mended('version: "1"', 'version: "1"\nkey: "other"').text), 'key-twice', 5],
  [
    'an unknown field',
    Buffer.from(mended('version: "1"', 'version: "1"\nisAdmin: "x"').text),
    'field-unknown',
    5,
  ],
  ['a tag', Buffer.from(mended('version: "1"', 'version: !!str "1"').text), 'tag', 4],
  ['a tag that would run code', Buffer.from('!!js/function "function(){}"'), 'tag', 1],
  ['__proto__', Buffer.from(mended('version: "1"', '__proto__: {isAdmin: "x"}').text), 'key-forbidden', 4],
  ['__proto__ in quotes', Buffer.from('"__proto__": {isAdmin: "x"}'), 'key-forbidden', 1],
  ['constructor', Buffer.from('a: "x"\nconstructor: {prototype: {isAdmin: "x"}}'), 'key-forbidden', 2],
  ['a merge key', Buffer.from('a: "x"\n<<: {isAdmin: "x"}'), 'merge-key', 2],
  ['two documents', Buffer.from(`${good}---\n${good}`), 'several-documents', good.split('\n').length],
  ['a directive', Buffer.from(`%YAML 1.1\n---\n${good}`), 'directive', 1],
  ['a key that is a list', Buffer.from('a: "x"\n? [isAdmin]\n: "x"'), 'key-not-a-name', 2],
  ['UTF-16 with a mark', Buffer.from(`\ufeff${good}`, 'utf16le'), 'utf-16', 1],
  ['UTF-16 without a mark', Buffer.from(good, 'utf16le'), 'control-character', 1],
  ['cp1252', Buffer.from(mended('version: "1"', 'version: "1\x92"').text, 'latin1'), 'not-utf-8', 4],
  ['no', Buffer.from(mended('version: "1"', 'version: no').text), 'text-without-quotes', 4],
  ['012', Buffer.from(mended('version: "1"', 'version: 012').text), 'text-without-quotes', 4],
  [
    'a date that YAML would read',
    Buffer.from(mended('"November 2014"', '2014-11-01').text),
    'text-without-quotes',
    7,
  ],
  ['a field without a value', Buffer.from(mended('urn: null', 'urn:').text), 'value-absent', 5],
  ['a field that YAML reads as nothing', Buffer.from(mended('urn: null', 'urn: ~').text), 'value-absent', 5],
  ['a NUL by escape', Buffer.from(mended('version: "1"', 'version: "1"\nx: "\\0"').text), 'field-unknown', 5],
  ['1,000 lists in lists', Buffer.from(`key: "a"\n${'- '.repeat(1000)}"x"`), 'syntax', 2],
  ['1,000 lists from the start', Buffer.from(`${'- '.repeat(1000)}"x"`), 'too-deep', 1],
  ['1,000 maps in maps', Buffer.from(`key: ${'{a: '.repeat(1000)}"x"${'}'.repeat(1000)}`), 'too-deep', 1],
  ['a NUL', Buffer.from(mended('version: "1"', 'version: "1\0"').text), 'control-character', 4],
  ['2 MiB', Buffer.alloc(2 * 1024 * 1024, '# \n'), 'file-too-large', 1],
  ['nothing', Buffer.alloc(0), 'empty-file', 1],
  ['a comment alone', Buffer.from('# nothing\n'), 'empty-file', 1],
  ['a tab', Buffer.from('key: "a"\n\tversion: "1"'), 'tab', 2],
];

test('a good file is read as it stands', () => {
  expect(read(good).findings).toBeUndefined();
  expect(read(`\ufeff${good}`).findings).toBeUndefined();
});

test.each(hostile)(
  'threat 51: %s is refused with its line, 50 times in one process',
  (_, bytes, code, line) => {
    for (let time = 0; time < 50; time++) {
      const { findings } = readStandard(bytes);
      expect(findings?.map((finding) => [finding.code, finding.line])).toContainEqual([code, line]);
    }
    expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined();
  },
);

const megabyte = 1024 * 1024;
const endless: readonly [name: string, piece: string, code: FindingCode][] = [
  ['quotes', '"', 'text-after-quote'],
  ['brackets', '[', 'too-deep'],
  ['hyphens', '- ', 'too-deep'],
  ['question marks', '? ', 'too-deep'],
  ['line breaks', '\n', 'empty-file'],
  ['aliases', '- *a\n', 'alias'],
  ['anchors', '- &a "x"\n', 'anchor'],
  ['one name', 'a: "x"\n', 'key-twice'],
  ['documents', '---\n', 'several-documents'],
  ['directives', '%A b\n', 'syntax'],
  ['nulls', '- null\n', 'fields-expected'],
  ['backslashes', '"\\\\', 'text-after-quote'],
];

test.each(endless)('threat 51: a megabyte of %s is refused in good time', (_, piece, code) => {
  const bytes = Buffer.from(piece.repeat(Math.floor(megabyte / piece.length)));
  const began = process.cpuUsage();
  const { findings } = readStandard(bytes);
  expect(process.cpuUsage(began).user / 1e6).toBeLessThan(10);
  expect(findings!.length).toBeLessThanOrEqual(100);
  expect(findings![0]!.code).toBe(code);
});

test('the byte that is not UTF-8 is named with line and column', () => {
  const bytes = Buffer.concat([Buffer.from('key: "é’'), Buffer.from([0x92]), Buffer.from('"\n')]);
  expect(readStandard(bytes).findings).toEqual([
    { line: 1, column: 9, code: 'not-utf-8', facts: { byte: '92' } },
  ]);
});

test('a field twice names the line of the first', () => {
  const { text } = mended('version: "1"', 'version: "1"\nkey: "other"');
  expect(read(text).findings).toEqual([
    { line: 5, column: 1, code: 'key-twice', facts: { name: 'key', line: 3 } },
  ]);
});

test('a missing field is shown where it should be', () => {
  const { text, line } = mended('      - number: "3"\n        text', '      - number: "3"\n        txet');
  expect(read(text).findings).toEqual([
    {
      line,
      column: 9,
      code: 'field-missing',
      facts: { name: 'text', expected: 'The words of the item, verbatim.' },
    },
    {
      line: line + 1,
      column: 9,
      code: 'field-unknown',
      facts: { name: 'txet', known: 'group, number, text, subItems' },
    },
  ]);
});

test.each<[string, string, FindingCode]>([
  ['number: "3"', 'number: "2"', 'number-repeated'],
  ['number: "3"', 'number: "30"', 'number-out-of-order'],
  ['      - number: "3"', '      - number: "2.1"', 'number-left-out'],
  ['number: "20"', 'number: "21"', 'number-left-out'],
  ['number: "6.2"', 'number: "6.3"', 'number-left-out'],
  ['number: "6.2"', 'number: "6.b"', 'number-left-out'],
  ['number: "6.1"', 'number: "6.0"', 'wrong-form'],
  ['number: "1.1"', 'number: "1.a"', 'number-left-out'],
  ['      - number: "1"', '      - number: "2"', 'number-begins-late'],
  ['number: "6.2"', 'number: "7.2"', 'number-not-under-heading'],
  ['number: "6.2"', 'number: "6.1"', 'number-repeated'],
  ['number: "3"', 'number: "P3"', 'wrong-form'],
  ['confirm that all', 'confirm  that all', 'white-space-not-folded'],
  ['confirm that all', 'confirm\u00a0that all', 'white-space-not-folded'],
  ['confirm that all', 'confirm\\tthat all', 'white-space-not-folded'],
  ['confirm that all', 'confirm\\0that all', 'control-character'],
  ['confirm that all', 'confirm\\x9bthat all', 'control-character'],
  ['confirm that all', 'confirm\\uD800that all', 'control-character'],
  ['confirm that all', 'confirm\u202ethat all', 'control-character'],
  ['"November 2014"', '"Smarch 2014"', 'date-not-understood'],
  ['field: "key"', 'field: "en.nothing"', 'provenance-of-nothing'],
  ['provenance:', 'provenance:\n  - {field: "key", is: "ours", why: "Ours."}', 'provenance-twice'],
  ['is: "ours"', 'is: "mine"', 'not-one-of'],
  ['is: "ours"', 'is: "corrected"', 'field-missing'],
  ['urn: null', 'urn: ""', 'too-short'],
  ['title: "Plan support for potential victims of modern slavery"', 'title: null', 'text-expected'],
  ['urn: null', 'urn: ["SFJ"]', 'text-or-null-expected'],
  ['"Human trafficking"', 'null', 'entry-expected'],
  ['suites:', 'suites: "Slavery"\n  skills:', 'list-expected'],
  ['provenance:', 'provenance:\n  - "key is ours"', 'fields-expected'],
  ['keywords:', 'keywords: []\n  skills:', 'too-few'],
])('%s as %s is %s', (from, to, code) => {
  expect(read(mended(from, to).text).findings?.map((finding) => finding.code)).toContain(code);
});

test('a number that the publication leaves out is taken once the file says so', () => {
  const gap = mended('number: "20"', 'number: "21"').text;
  const field = 'en.performance.items.19.number';
  const remarked = gap.replace(
    'provenance:',
    `provenance:\n  - {field: "${field}", is: "printed", why: "No item is numbered 20."}`,
  );
  expect(read(gap).findings?.map(({ facts }) => facts['field'])).toEqual([field]);
  expect(read(remarked).findings).toBeUndefined();
});

test('knowledge may go on counting from the performance criteria', () => {
  const [before, knowledge] = good.split('  knowledge:') as [string, string];
  const goingOn = knowledge.replace(/number: "(\d+)/g, (_, number) => `number: "${Number(number) + 20}`);
  expect(read(`${before}  knowledge:${goingOn}`).findings).toBeUndefined();
  const later = knowledge.replace(/number: "(\d+)/g, (_, number) => `number: "${Number(number) + 21}`);
  expect(read(`${before}  knowledge:${later}`).findings?.map(({ code }) => code)).toEqual([
    'number-begins-late',
  ]);
});

test('threat 51: whatever bytes stand in the file, it is read or refused with a place, and nothing is thrown', () => {
  const bytes = Buffer.from(good);
  const odd = fc.oneof(
    fc.constantFrom(
      '&a ',
      '*a',
      '!!str ',
      '<<: ',
      '- ',
      '? ',
      ': ',
      '"',
      "'",
      '|',
      '>',
      '#',
      '---\n',
      '%',
      '\t',
      '{',
      '[',
      '\\',
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  const splice = fc.record({ at: fc.nat(bytes.length), drop: fc.nat(40), put: odd });
  fc.assert(
    fc.property(fc.array(splice, { minLength: 1, maxLength: 4 }), (splices) => {
      const spoilt = splices.reduce(
        (before, { at, drop, put }) =>
          Buffer.concat([before.subarray(0, at), Buffer.from(put), before.subarray(at + drop)]),
        bytes,
      );
      const lines = spoilt.toString().split('\n').length;
      for (const { line, column } of readStandard(spoilt).findings ?? []) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines + 1);
        expect(column).toBeGreaterThanOrEqual(1);
      }
    }),
    { numRuns: 500 },
  );
});
