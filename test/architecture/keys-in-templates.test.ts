import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { areaOf, type Say } from '#words';
import { type Areas, localeIn } from '../../apps/web/src/layout/locale.js';
import { templateRoot } from '../../apps/web/src/layout/template-root.js';

/** `{{t 'key'}}` and `(t 'key')`. A key that a page builder chose, as in `{{t word}}`, is the compiler's to know. */
const asked = /[{(]t '([^']+)'/g;

const isMissing = (say: Say, key: string): boolean => {
  try {
    say(key, { count: 2 });
    return false;
  } catch (error) {
    return (error as Error).message.startsWith('No message');
  }
};

test('every key that a template asks for is in a message file', async () => {
  const english = localeIn('en');
  const missing: string[] = [];
  let keys = 0;
  for (const file of await readdir(templateRoot, { recursive: true })) {
    if (!file.endsWith('.hbs')) continue;
    const say = english.words(areaOf(file) as keyof Areas) as Say;
    for (const [, key] of (await readFile(join(templateRoot, file), 'utf8')).matchAll(asked)) {
      keys += 1;
      if (isMissing(say, key!)) missing.push(`${file}: ${key}`);
    }
  }
  expect(keys).toBeGreaterThan(600);
  expect(missing).toEqual([]);
});
