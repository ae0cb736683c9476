import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import { type ChildProgram, childProgram, residentMegabytes } from '#children';

export interface Reencoded {
  /** A JPEG without metadata. */
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

export interface PictureLimits {
  /** The child is killed when it takes longer. */
  readonly deadlineMs: number;
  /** The child is killed when it holds more. 50 megapixels from an iPhone take some 700 MB. */
  readonly memoryMb: number;
  readonly signal?: AbortSignal;
}

export const usualPictureLimits: PictureLimits = { deadlineMs: 60_000, memoryMb: 1200 };

export type { ChildProgram };

const built = childProgram('./reencode-entry.js', import.meta.url);

const mostOutput = 32 * 1024 * 1024;
const glance = 100;
/** How the child ends when the picture is at fault. Any other code is a fault of ours. */
export const unreadable = 3;

/** Why no derivative could be made: the picture's fault, not ours. */
export class PictureUnreadable extends Error {}

/**
 * Re-encodes a picture in a process of its own, which decodes what somebody sent and can be killed: it has no
 * addresses, no secrets and no files.
 *
 * @throws PictureUnreadable when it is no picture, too large, or takes too much time or memory
 */
export async function reencodePicture(
  mediaType: string,
  source: Readable,
  { deadlineMs, memoryMb, signal }: PictureLimits = usualPictureLimits,
  { entry, execArgv }: ChildProgram = built,
): Promise<Reencoded> {
  const heap = `--max-old-space-size=${Math.ceil(memoryMb / 2)}`;
  const child = spawn(process.execPath, [...execArgv, heap, entry, mediaType], {
    env: {},
    stdio: ['pipe', 'pipe', 'pipe'],
    signal,
    killSignal: 'SIGKILL',
    timeout: deadlineMs,
  });
  const watch = setInterval(() => void killAbove(memoryMb, child), glance);
  try {
    // A child that gives up closes its end; what it said is told by its exit code, not by the broken pipe.
    const feeding = pipeline(source, child.stdin).catch((error: unknown) => error);
    const [picture, said, [code, killedBy]] = await Promise.all([
      all(child.stdout, child),
      all(child.stderr, child),
      once(child, 'close') as Promise<[number | null, string | null]>,
    ]);
    const fed = await feeding;
    if (code === 0) return { bytes: picture, ...sizeIn(said) };
    if (isFaultOfSource(fed)) throw fed;
    const why = killedBy ?? said.toString('utf8').trim().split('\n').pop()!.slice(0, 200);
    if (killedBy || code === unreadable) throw new PictureUnreadable(`the picture could not be read: ${why}`);
    throw new Error(`the program that re-encodes pictures ended with ${code}: ${why}`);
  } finally {
    clearInterval(watch);
    source.destroy();
  }
}

async function all(stream: Readable, child: ChildProcess): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostOutput) child.kill('SIGKILL');
    else chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function killAbove(memoryMb: number, child: ChildProcess): Promise<void> {
  const held = child.pid === undefined ? null : await residentMegabytes(child.pid);
  if (held !== null && held > memoryMb) child.kill('SIGKILL');
}

function sizeIn(said: Buffer): { width: number; height: number } {
  const { width, height } = JSON.parse(said.toString('utf8').trim().split('\n').pop()!) as Reencoded;
  return { width, height };
}

const isFaultOfSource = (error: unknown): boolean =>
  error !== undefined && !/^(EPIPE|ECONNRESET|ERR_STREAM)/.test((error as NodeJS.ErrnoException).code ?? '');
