import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#configuration';

export interface Source {
  /** From the root of the project, with `/` on every system. */
  readonly path: string;
  readonly text: string;
}

const writtenByPeople = /\.(ts|mjs|cjs|js|hbs|scss|md)$/;

/** The files below these folders that people write: code, templates and documents. */
export function sourcesIn(...folders: string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((path) => writtenByPeople.test(path))
      .sort()
      .map((path) => ({ path, text: readFileSync(join(projectRoot, path), 'utf8') })),
  );
}

/** The numbers in "threat 8", "rules 4 and 13", "rules 1, 4, 9, 10 and 11". */
const listOfNumbers = String.raw`(\d+(?:(?:, | and )\d+)*)`;

const numbersIn = (list: string): number[] => list.match(/\d+/g)!.map(Number);

/** Every number that the text refers to as a rule, or as a threat. */
export function referencesTo(kind: 'rule' | 'threat', text: string): number[] {
  // Comments and prose break lines anywhere.
  const flowing = text.replace(/\s*\n\s*(?:\*|\/\/)?\s*/g, ' ');
  const references = new RegExp(String.raw`\b${kind}s? ${listOfNumbers}\b`, 'gi');
  return [...flowing.matchAll(references)].flatMap(([, list]) => numbersIn(list!));
}

/** The titles in this test file that name a threat, in the order of the file. */
export function titlesByThreat(text: string): { threat: number; title: string }[] {
  const titles = new RegExp(String.raw`(['"\`])threats? ${listOfNumbers}: (.+?)\1`, 'g');
  return [...text.matchAll(titles)].flatMap(([, , list, title]) =>
    numbersIn(list!).map((threat) => ({ threat, title: title! })),
  );
}

/** The numbers that have a heading of their own in docs/domain.md or docs/threats.md. */
export const numbersIntroduced = (kind: 'Rule' | 'Threat', document: string): number[] =>
  [...document.matchAll(new RegExp(`^### ${kind} (\\d+)\\. `, 'gm'))].map(([, number]) => Number(number));

const shown = /\n(?:Shown by:\n[^#]*|Not shown yet\.\n)(?=\n#|$)/g;

/** docs/threats.md, with the tests that name each threat listed at the end of its section. */
export function withTestsListed(document: string, tests: readonly Source[]): string {
  const named = tests.flatMap(({ path, text }) => titlesByThreat(text).map((one) => ({ path, ...one })));
  const [introduction, ...sections] = document.replace(shown, '').split(/^(?=#)/m);
  return (
    introduction! +
    sections
      .map((section) => {
        const heading = /^### Threat (\d+)\. /.exec(section);
        return heading ? `${section.trimEnd()}\n\n${listOf(Number(heading[1]), named)}\n` : section;
      })
      .join('')
  ).replace(/\n+$/, '\n');
}

function listOf(threat: number, named: readonly { threat: number; path: string; title: string }[]): string {
  const titles = named.filter((one) => one.threat === threat);
  if (titles.length === 0) return 'Not shown yet.\n';
  const paths = [...new Set(titles.map(({ path }) => path))];
  const lines = paths.flatMap((path) => [
    `- \`${path}\``,
    ...titles.filter((one) => one.path === path).map(({ title }) => `  - ${title}`),
  ]);
  return `Shown by:\n\n${lines.join('\n')}\n`;
}
