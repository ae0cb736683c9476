import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart } from '#database';
import { diskIsFull } from './sentences.js';

const minFreeBytes = 100 * 1024 * 1024;

/** Creates the folder for everything Attest writes. @throws CannotStart when its disk is nearly full */
export async function makeVarFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < minFreeBytes) throw new CannotStart(diskIsFull(folder));
}

/**
 * A marker file exists while Attest runs. If there is one at start-up, another Attest is running, or one was
 * killed and its children and port may take a moment to go.
 */
export function previousMayStillRun(folder: string): boolean {
  return existsSync(markerIn(folder));
}

export function markRunning(folder: string): void {
  writeFileSync(markerIn(folder), JSON.stringify({ pid: process.pid }));
}

export function markStopped(folder: string): void {
  rmSync(markerIn(folder), { force: true });
}

function markerIn(folder: string): string {
  return join(folder, 'supervisor.json');
}
