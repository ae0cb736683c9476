import type { FindingCode } from '../domain/finding.js';
import { readStandard } from './read-standard.js';

const before = 'key: "a"\ntitle: "b"\n';
const after = '\nversion: "1"\nlist:\n  - "c"\n  - "d"\n';

test.each<[name: string, typed: string, code: FindingCode, line: number, column: number]>([
  ['a quote that is not closed', 'text: "to lead them', 'quote-not-closed', 3, 7],
  ['a quote that is not opened', 'text: to lead them"', 'text-without-quotes', 3, 7],
  ['quotes inside quotes', 'text: "to "lead" them"', 'text-after-quote', 3, 12],
  ['a remark behind a text', 'text: "to lead" them', 'text-after-quote', 3, 17],
  ['a colon in a text without quotes', 'text: to lead: them', 'text-without-quotes', 3, 7],
  ['a name without a colon', 'urn null', 'name-and-value-expected', 3, 1],
  ['a colon without a space', 'urn:null', 'name-and-value-expected', 3, 1],
  ['a backslash of Windows', 'text: "C:\\Users"', 'escape-unknown', 3, 10],
  ['a half escape', 'text: "\\u12 "', 'escape-unknown', 3, 8],
  ['a tab before a name', '\turn: null', 'tab', 3, 1],
  ['a name too far in', ' urn: null', 'indentation', 3, 2],
  ['a comma too many', 'list: ["a",, "b"]', 'syntax', 3, 12],
])('%s is told as what it is, where it is', (_, typed, code, line, column) => {
  const { findings } = readStandard(Buffer.from(before + typed + after));
  expect(findings?.map((finding) => [finding.code, finding.line, finding.column])).toEqual([
    [code, line, column],
  ]);
});

test('a file that was cut off names the quote that lost its partner', () => {
  const { findings } = readStandard(Buffer.from(`${before}text: "to lead`));
  expect(findings).toEqual([{ line: 3, column: 7, code: 'quote-not-closed', facts: {} }]);
});

test.each(['%PDF-1.7\n', 'PK\u0003\u0004', '<!DOCTYPE html>\n<html>', '\n<html lang="cy">'])(
  'what starts with %j is a published document, to be imported',
  (start) => {
    const { findings } = readStandard(Buffer.from(`${start}${'x'.repeat(2_000_000)}`));
    expect(findings?.map(({ code }) => code)).toEqual(['published-document']);
  },
);
