import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#configuration';
import {
  numbersIntroduced,
  referencesTo,
  sourcesIn,
  titlesByThreat,
  withTestsListed,
} from '../support/numbered-references.js';

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');

test.each([
  ['rule', 'docs/domain.md', 'Rule'],
  ['threat', 'docs/threats.md', 'Threat'],
] as const)('each "%s N" in code, tests and documents is in %s', (kind, document, heading) => {
  const introduced = numbersIntroduced(heading, read(document));
  expect(introduced).toEqual(introduced.map((_, index) => index + 1));
  const referring = sourcesIn('apps', 'libs', 'migrations', 'test', 'docs').flatMap(({ path, text }) =>
    referencesTo(kind, text).map((number) => ({ path, number })),
  );
  expect(referring.length).toBeGreaterThan(10);
  expect(referring.filter(({ number }) => !introduced.includes(number))).toEqual([]);
});

test('docs/threats.md lists for each threat the tests whose titles name it', () => {
  const tests = sourcesIn('apps', 'libs', 'test').filter(({ path }) => /\.(spec|test)\.ts$/.test(path));
  const document = read('docs/threats.md');
  const written = withTestsListed(document, tests);
  if (process.env['WRITE_DOCS']) writeFileSync(join(projectRoot, 'docs/threats.md'), written);
  // Otherwise: WRITE_DOCS=1 npm test -- numbered-references
  else expect(document).toBe(written);
});

test('references and titles are found however they are written', () => {
  expect(referencesTo('rule', 'Why not (rules 1, 4 and\n * 13). Rule 9: so. A ruler 3.')).toEqual([
    1, 4, 13, 9,
  ]);
  expect(
    titlesByThreat(`test('threats ${21} and 22: "a"', f); it.each(x)("threat ${3}: it’s b", f)`),
  ).toEqual([
    { threat: 21, title: '"a"' },
    { threat: 22, title: '"a"' },
    { threat: 3, title: 'it’s b' },
  ]);
});

test('a list of tests is replaced, and an unshown threat says so', () => {
  const section = (list: string) => `# T\n\n### Threat 1. A\n\nWhy.\n\n${list}\n### Threat 2. B\n\nWhy.\n`;
  const tests = [{ path: 'a.test.ts', text: `test('threat ${1}: new', f)` }];
  const written = withTestsListed(section('Shown by:\n\n- `a.test.ts`\n  - old\n'), tests);
  expect(written).toBe(`${section('Shown by:\n\n- `a.test.ts`\n  - new\n').trimEnd()}\n\nNot shown yet.\n`);
  expect(withTestsListed(written, tests)).toBe(written);
});
