import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { languagesOf } from './languages.js';

const folder = mkdtempSync(join(tmpdir(), 'attest-languages-'));

beforeAll(() => {
  for (const part of ['fr/apps/web/src', 'fr/libs/words/src', 'cy/libs/portfolio/src'])
    mkdirSync(join(folder, part), { recursive: true });
  process.env['ATTEST_TRANSLATIONS'] = folder;
});
afterAll(() => {
  delete process.env['ATTEST_TRANSLATIONS'];
  rmSync(folder, { recursive: true });
});

test('a part speaks the languages that it has words in, and no other', () => {
  expect(languagesOf('apps/web/src')).toEqual(['en', 'fr']);
  expect(languagesOf('apps/web/src', 'libs/standards/src')).toEqual(['en']);
});

test('a part without messages for dates and numbers does not speak the language yet', () => {
  expect(languagesOf('libs/portfolio/src')).toEqual(['en']);
});
