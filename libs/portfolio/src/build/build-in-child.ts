import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PortfolioDocument } from '../domain/portfolio-document.js';
import type { BuildOutcome, BuildRequest } from './build-message.js';
import { residentMegabytes } from './resident-memory.js';

export interface BuildLimits {
  /** The child is killed when it takes longer. */
  readonly deadlineMs: number;
  /** The child is killed when it holds more (200 suits 60 pages; 1,000 items with 500 pictures on 1,800 pages need 700). */
  readonly memoryMb: number;
  readonly signal?: AbortSignal;
}

/** The program of the child and how Node runs it; tests run it from its source. */
export interface ChildProgram {
  readonly entry: string;
  readonly execArgv: readonly string[];
}

const built: ChildProgram = {
  entry: fileURLToPath(new URL('./render-entry.js', import.meta.url)),
  execArgv: [],
};
const glance = 200;

/**
 * Prints a portfolio in a process of its own, which can be killed. `outFile` appears whole or not at all: it is written
 * beside, flushed to disk, and renamed. Reports rather than throws, unless the file cannot be renamed.
 */
export async function buildInChild(
  document: PortfolioDocument,
  outFile: string,
  limits: BuildLimits,
  program: ChildProgram = built,
): Promise<BuildOutcome> {
  const partial = `${outFile}.${randomUUID()}.part`;
  try {
    const outcome = await runChild({ document, file: partial }, limits, program);
    if (outcome.outcome === 'built') await keep(partial, outFile);
    return outcome;
  } finally {
    await rm(partial, { force: true });
  }
}

async function runChild(
  request: BuildRequest,
  { deadlineMs, memoryMb, signal }: BuildLimits,
  { entry, execArgv }: ChildProgram,
): Promise<BuildOutcome> {
  if (signal?.aborted) return failed('stopped', 'before it began');
  const child = fork(entry, [], {
    // No addresses, no secrets: the child needs neither the database nor the store.
    env: {},
    execArgv: [...execArgv, `--max-old-space-size=${Math.ceil(memoryMb * 0.75)}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let killed: BuildOutcome | null = null;
  const kill = (outcome: BuildOutcome): void => {
    killed ??= outcome;
    child.kill('SIGKILL');
  };
  const deadline = setTimeout(() => kill(failed('deadline', `${deadlineMs} ms`)), deadlineMs);
  const watch = setInterval(() => void watchMemory(child, memoryMb, kill), glance);
  const stop = (): void => kill(failed('stopped', 'by the caller'));
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const outcome = await reported(child, request);
    return outcome.outcome === 'built' ? outcome : (killed ?? outcome);
  } finally {
    clearTimeout(deadline);
    clearInterval(watch);
    signal?.removeEventListener('abort', stop);
  }
}

/** What the child says of itself, or what its end says; resolves when it is gone. */
function reported(child: ChildProcess, request: BuildRequest): Promise<BuildOutcome> {
  return new Promise((resolve) => {
    let said: BuildOutcome | null = null;
    child.on('message', (message) => {
      said = message as BuildOutcome;
    });
    child.once('error', (error: NodeJS.ErrnoException) => resolve(failed('error', error.code ?? error.name)));
    child.once('exit', (code, signal) => {
      // V8 aborts when its heap is full.
      const ended = signal === 'SIGABRT' || code === 134 ? 'memory' : 'error';
      resolve(said ?? failed(ended, `ended with ${signal ?? code}`));
    });
    child.send(request, (error) => {
      if (error) child.kill('SIGKILL');
    });
  });
}

async function watchMemory(
  { pid }: ChildProcess,
  memoryMb: number,
  kill: (outcome: BuildOutcome) => void,
): Promise<void> {
  const held = pid === undefined ? null : await residentMegabytes(pid);
  if (held !== null && held > memoryMb) kill(failed('memory', `${Math.round(held)} MB`));
}

function failed(because: 'deadline' | 'memory' | 'stopped' | 'error', detail: string): BuildOutcome {
  return { outcome: 'failed', because, detail };
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
