import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart } from '#database';
import { diskIsFull } from './sentences.js';

const leastSpace = 100 * 1024 * 1024;

/** Makes the folder for all that Attest writes, and refuses while its disk has no room to work. */
export async function makeVarFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < leastSpace) throw new CannotStart(diskIsFull(folder));
}

/**
 * A note lies in the folder while Attest runs. Finding one means that another Attest runs, or that one was
 * killed, whose children and port may take a moment to go.
 */
export function previousMayLinger(folder: string): boolean {
  return existsSync(noteIn(folder));
}

export function noteRunning(folder: string): void {
  writeFileSync(noteIn(folder), JSON.stringify({ pid: process.pid }));
}

export function noteStopped(folder: string): void {
  rmSync(noteIn(folder), { force: true });
}

function noteIn(folder: string): string {
  return join(folder, 'supervisor.json');
}
