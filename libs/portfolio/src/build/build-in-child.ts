import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { askChild, type ChildLimits, type ChildProgram, childProgram } from '#child-processes';
import type { PortfolioDocument } from '../domain/portfolio-document.js';
import type { BuildOutcome, BuildRequest } from './build-message.js';

const built = childProgram('./render-entry.js', import.meta.url);

/**
 * Prints a portfolio in a process of its own, which can be killed. `outFile` appears whole or not at all: it is written
 * beside, flushed to disk, and renamed. Reports rather than throws, unless the file cannot be renamed.
 *
 * @param limits memory: 200 MB suits 60 pages; 1,000 items with 500 pictures on 1,800 pages need 700
 */
export async function buildInChild(
  document: PortfolioDocument,
  outFile: string,
  limits: ChildLimits,
  program: ChildProgram = built,
): Promise<BuildOutcome> {
  const partial = `${outFile}.${randomUUID()}.part`;
  try {
    const request: BuildRequest = { document, file: partial };
    const outcome = await askChild<BuildOutcome>(program, request, limits);
    if (outcome.outcome === 'built') await keep(partial, outFile);
    return outcome;
  } finally {
    await rm(partial, { force: true });
  }
}

async function keep(partial: string, outFile: string): Promise<void> {
  await flush(partial);
  await rename(partial, outFile);
  await flush(dirname(outFile));
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
