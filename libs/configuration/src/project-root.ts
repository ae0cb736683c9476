import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder with Attest's package.json, searched upwards from this file, so that it is the same from `libs/` in
 * tests and from `dist/` when built, whatever the current directory.
 */
export const projectRoot: string = findUpwards(import.meta.dirname);

function findUpwards(folder: string): string {
  const manifest = join(folder, 'package.json');
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'attest') return folder;
  if (dirname(folder) === folder) throw new Error('Attest cannot find its own package.json.');
  return findUpwards(dirname(folder));
}
