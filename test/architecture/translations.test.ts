import { readdir } from 'node:fs/promises';
import { projectRoot } from '#configuration';
import { localesOf, sourceLanguage } from '#words';

test('every translation has each message, plural and value of the English one', async () => {
  const files = await readdir(projectRoot, { recursive: true });
  const parts = new Set(
    files.flatMap((file) => /^((?:apps|libs)\/\w[^/]*\/src)\/.*messages\.en\.json$/.exec(file)?.[1] ?? []),
  );
  expect(parts.size).toBeGreaterThan(3);
  for (const part of parts) expect(() => localesOf(part)(sourceLanguage)).not.toThrow();
});
