import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '#configuration';
import { assertTranslated } from '#words';

test('every translation has each message, plural and value of the English one', async () => {
  const parts = new Set<string>();
  for (const root of ['apps', 'libs'])
    for (const file of await readdir(join(projectRoot, root), { recursive: true })) {
      const [, part] = /^([\w-]+\/src)\/.*messages\.en\.json$/.exec(file) ?? [];
      if (part) parts.add(`${root}/${part}`);
    }
  expect([...parts]).toEqual(expect.arrayContaining(['apps/web/src', 'apps/cli/src', 'libs/portfolio/src']));
  expect(() => assertTranslated(...parts)).not.toThrow();
});
