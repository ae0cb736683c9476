import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#configuration';
import { sayBlocker } from './say-blocker.js';
import { localeIn } from '../../layout/locale.js';

const english = localeIn('en');

const messages = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../pages/refusals/messages.en.json'), 'utf8'),
) as {
  readonly reasons: Readonly<Record<string, string>>;
};

/** The codes of all blockers and conflicts that the libraries' sources write; findings in documents have other words. */
function codesOfLibraries(): readonly string[] {
  const libs = join(projectRoot, 'libs');
  const sources = readdirSync(libs, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) =>
        name.endsWith('.ts') &&
        !/^standards.src.(domain|reading|proving)|^standards-import|\.(spec|model)\.ts$/.test(name),
    )
    .map((name) => readFileSync(join(libs, name), 'utf8'));
  const written = sources.flatMap((source) => [
    ...source.matchAll(/(?<!Invalid\(\{ )\bcode: '([a-z-]+)'|new Conflict\(\s*'([a-z-]+)'/g),
  ]);
  return [...new Set(written.map(([, blocker, conflict]) => (blocker ?? conflict)!))].sort();
}

/** Said by the command line, or beside the form of a librarian. */
const wordedElsewhere = ['changed-since', 'published-version-changed', 'source-empty', 'source-too-large'];

const codes = codesOfLibraries().filter((code) => !wordedElsewhere.includes(code));

it('finds the codes it is to check', () => {
  expect(codes).toEqual(
    expect.arrayContaining(['criterion-not-met', 'decided-meanwhile', 'enrolled-already']),
  );
});

it.each(codes)('has words for the code "%s"', (code) => {
  expect(messages.reasons[code]).toMatch(/^\S.*\.$/);
});

it('has no words that no library ever needs', () => {
  expect(Object.keys(messages.reasons).filter((code) => code !== 'other' && !codes.includes(code))).toEqual(
    [],
  );
});

it('puts the number of the evidence in', () => {
  expect(sayBlocker(english, { code: 'evidence-withdrawn', evidenceNumber: 3 })).toBe('E03 was withdrawn.');
});

it('says that something is missing where a code has no words', () => {
  expect(sayBlocker(english, { code: 'nobody-worded-this' })).toBe(messages.reasons['other']);
});

it('lets a page say it in its own words', () => {
  const ofPage = english.words('portfolio')('errors.unit-not-cleared');
  expect(sayBlocker(english, { code: 'unit-not-cleared' }, 'portfolio')).toBe(ofPage);
  expect(sayBlocker(english, { code: 'unit-not-cleared' })).not.toBe(ofPage);
  expect(sayBlocker(english, { code: 'own-work' }, 'portfolio')).toBe(messages.reasons['own-work']);
});
