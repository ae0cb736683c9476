import { open, readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { projectRoot } from '#configuration';
import type { Finding } from './domain/finding.js';
import type { Standard } from './domain/standard.js';
import { largestFile } from './reading/decode-text.js';
import { readStandard, type ReadStandard } from './reading/read-standard.js';

export const standardsFolder: string = join(projectRoot, 'standards-data');

/** Every `<key>/<version>.yaml` below a folder, in the order of their names. Absolute if the folder is. */
export async function standardFiles(folder: string = standardsFolder): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/**
 * Reads and checks one file, and that it stands in its place: `<key>/<version>.yaml`; a draft may stand
 * `anywhere`. A file that cannot be read is a finding as well.
 */
export async function readStandardFile(file: string, { anywhere = false } = {}): Promise<ReadStandard> {
  let bytes: Uint8Array;
  try {
    bytes = await firstBytes(file, largestFile + 1);
  } catch (error) {
    return { findings: [unreadable(error as NodeJS.ErrnoException)] };
  }
  const read = readStandard(bytes);
  if (read.findings || anywhere) return read;
  const { key, version } = read.standard;
  const place = `${basename(dirname(resolve(file)))}/${basename(file)}`;
  if (place === `${key}/${version}.yaml`) return read;
  return { findings: [atTop('file-misplaced', { place, expected: `${key}/${version}.yaml` })] };
}

export interface StandardFiles {
  readonly standards: readonly Standard[];
  readonly refused: readonly { readonly file: string; readonly findings: readonly Finding[] }[];
}

/** Reads and checks every file of `standards-data/`. */
export async function readStandardFiles(): Promise<StandardFiles> {
  const standards: Standard[] = [];
  const refused: { file: string; findings: readonly Finding[] }[] = [];
  for (const file of await standardFiles()) {
    const read = await readStandardFile(file);
    if (read.findings) refused.push({ file, findings: read.findings });
    else standards.push(read.standard);
  }
  return { standards, refused };
}

/**
 * The beginning of a file. Ask for one byte more than is acceptable: a file of any size then costs no more than that to
 * refuse.
 */
export async function firstBytes(file: string, maxBytes: number): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const buffer = Buffer.alloc(maxBytes);
    let length = 0;
    for (let read = 1; read > 0 && length < maxBytes; length += read)
      read = (await handle.read(buffer, length, maxBytes - length, null)).bytesRead;
    return buffer.subarray(0, length);
  } finally {
    await handle.close();
  }
}

function unreadable({ code, message }: NodeJS.ErrnoException): Finding {
  if (code === 'ENOENT') return atTop('file-absent', {});
  if (code === 'EISDIR') return atTop('file-is-folder', {});
  return atTop('file-unreadable', { reason: code ?? message });
}

const atTop = (code: Finding['code'], facts: Finding['facts']): Finding => ({
  line: 1,
  column: 1,
  code,
  facts,
});
