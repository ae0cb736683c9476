import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { NotFound } from '#refusals';
import { findStandardVersion, readStandardFile, type Standard, standardsFolder } from '#standards';
import { asOwner } from '../as-owner.js';
import type { Terminal } from '../command.js';
import type { Words } from '../words.js';
import { findingLine } from './check.js';

/**
 * Finds a standard by name: any file, or `KEY/VERSION` of `standards-data/` or else of the library, which is opened
 * only then. Complains and returns undefined if there is none, or if it is invalid.
 */
export async function findNamed(
  name: string,
  terminal: Terminal,
  words: Words,
): Promise<Standard | undefined> {
  if (await isFile(name)) return readOrReport(name, terminal, words);
  const [, key, version] = /^([^/\\]+)\/([^/\\]+)$/.exec(name) ?? [];
  if (key && version) {
    const file = join(standardsFolder, key, `${version}.yaml`);
    const found = (await isFile(file)) ? readOrReport(file, terminal, words) : inLibrary(key, version);
    const standard = await found;
    if (standard !== 'absent') return standard;
  }
  terminal.printError(words.say('standards.diff.unknown', { name }));
  return undefined;
}

async function readOrReport(file: string, terminal: Terminal, words: Words): Promise<Standard | undefined> {
  const { standard, findings = [] } = {
    standard: undefined,
    ...(await readStandardFile(file, { anywhere: true })),
  };
  for (const finding of findings) terminal.printError(findingLine(file, finding, words));
  return standard;
}

async function inLibrary(key: string, version: string): Promise<Standard | 'absent'> {
  try {
    return (await asOwner((tx) => findStandardVersion(tx, key, version))).content;
  } catch (error) {
    if (error instanceof NotFound) return 'absent';
    throw error;
  }
}

const isFile = (name: string): Promise<boolean> =>
  stat(name).then(
    (found) => found.isFile(),
    () => false,
  );
