import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#configuration';
import type { FindingCode } from '../domain/finding.js';
import { readStandard } from './read-standard.js';

const good = readFileSync(join(projectRoot, 'standards-data/SFJBMS05/1.yaml'), 'utf8');
const read = (text: string) => readStandard(Buffer.from(text));

test('a Welsh edition of the same shape is taken, whatever its words and however many its keywords', () => {
  const { text } = welsh((edition) => edition.replace('    - "human trafficking"\n', ''));
  expect(read(text).findings).toBeUndefined();
});

test.each<[string, string, FindingCode, string]>([
  ['          - number: "6.2"', '          - number: "6.3"', 'welsh-number-differs', '6.3'],
  ['                - "Removal of organs"\n', '', 'welsh-lacks', 'glossary.0.meaning.1.list.2.list.3'],
  ['  validity: "Current"\n', '', 'welsh-lacks', 'validity'],
  ['  validity:', '  category: "x"\n  validity:', 'english-lacks', 'category'],
  ['- "Human trafficking"', '- text: "a"\n              list: ["b"]', 'welsh-of-other-kind', 'list.1'],
])('a Welsh edition with another shape, %s as %s, is told %s', (from, to, code, fact) => {
  const findings = read(welsh((edition) => edition.replace(from, to)).text).findings ?? [];
  expect(findings.map((finding) => finding.code)).toEqual([code]);
  expect(Object.values(findings[0]!.facts)).toContainEqual(expect.stringContaining(fact));
});

function welsh(change: (edition: string) => string) {
  const edition = good.slice(good.indexOf('\nen:') + 1).replace('en:', 'cy:');
  expect(change(edition) === edition).toBe(false);
  return { text: `${good}${change(edition)}` };
}
