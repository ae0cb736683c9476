import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { embeddedFolder } from '#database';

/**
 * Copies the folder of a stopped installation, owners included, to an empty one. A new cluster takes PostgreSQL some
 * seconds, and a schema and its standards some more: a copy takes none.
 */
export async function copyMadeFolder(made: string, folder: string): Promise<void> {
  await promisify(execFile)('cp', ['-a', `${made}/.`, folder]);
  const record = join(embeddedFolder(folder), 'cluster.json');
  await writeFile(record, (await readFile(record, 'utf8')).replaceAll(made, folder));
}
