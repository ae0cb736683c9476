import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assertTranslated, loadMessages } from './load-messages.js';

const folder = mkdtempSync(join(tmpdir(), 'attest-messages-'));

beforeAll(() => {
  mkdirSync(join(folder, 'fr/libs/words/src'), { recursive: true });
  writeFileSync(join(folder, 'fr/libs/words/src/messages.json'), JSON.stringify({ moment: 'le {{day}}' }));
  process.env['ATTEST_TRANSLATIONS'] = folder;
});
afterAll(() => {
  delete process.env['ATTEST_TRANSLATIONS'];
  rmSync(folder, { recursive: true });
});

test('a language that lacks words is refused, with the file and key of each', () => {
  const loading = () => loadMessages('libs/words/src');
  expect(loading).toThrow('fr/libs/words/src/messages.json: "moment" lacks {{time}}');
  expect(loading).toThrow('fr/libs/words/src/messages.json: no message "size.bytes_many"');
  expect(() => assertTranslated('libs/quality/src')).toThrow('"moment" lacks {{time}}');
});
