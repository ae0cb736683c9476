import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const { finding } = JSON.parse(readFileSync(join(import.meta.dirname, 'messages.en.json'), 'utf8')) as {
  readonly finding: Readonly<Record<string, string>>;
};

test('every finding says what was expected, but of a file that is not there or cannot be read', () => {
  const silent = Object.keys(finding).filter((code) => !/\bexpected\b/i.test(finding[code]!));
  expect(silent).toEqual(['file-absent', 'file-unreadable']);
});
