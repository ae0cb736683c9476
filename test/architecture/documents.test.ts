import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '#configuration';
import { sourcesIn } from '../support/numbered-references.js';

const documents = [
  { path: 'README.md', text: readFileSync(join(projectRoot, 'README.md'), 'utf8') },
  ...sourcesIn('docs', 'apps', 'libs').filter(({ path }) => path.endsWith('.md')),
];

/** Paths in backticks. `<key>` and `*` stand for any name, so only what is before them is looked for. */
const pathsNamed = (text: string): string[] =>
  [...text.matchAll(/`((?:apps|docs|libs|migrations|standards-data|test)\/[^`\s]*)`/g)].map(
    ([, path]) => path!.split(/[^/]*[<*]/)[0]!,
  );

const linksIn = (text: string): string[] =>
  [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, href]) => href!);

test('every path that a document names exists', () => {
  const named = documents.flatMap(({ path, text }) => pathsNamed(text).map((name) => `${path}: ${name}`));
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((line) => !existsSync(join(projectRoot, line.split(': ')[1]!)))).toEqual([]);
});

test('every link between documents leads somewhere', () => {
  const links = documents.flatMap(({ path, text }) => linksIn(text).map((href) => ({ path, href })));
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter(({ path, href }) => !existsSync(join(projectRoot, dirname(path), href)))).toEqual([]);
});

test('every decision is in the list of decisions', () => {
  const listed = linksIn(readFileSync(join(projectRoot, 'docs/decisions/README.md'), 'utf8'));
  const decisions = documents.map(({ path }) => /^docs\/decisions\/(\d{4}-.+)$/.exec(path)?.[1]);
  expect(listed).toEqual(decisions.filter((name) => name !== undefined));
});
