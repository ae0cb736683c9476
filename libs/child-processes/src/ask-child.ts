import { type ChildProcess, fork, type Serializable } from 'node:child_process';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { residentMegabytes } from './resident-memory.js';

export interface ChildLimits {
  /** The child is killed when it takes longer. */
  readonly deadlineMs: number;
  /** The child is killed when it holds more. */
  readonly memoryMb: number;
  /** The child is killed when the caller gives up. */
  readonly signal?: AbortSignal;
}

/** The program of a child and how Node runs it; tests run it from its source. */
export interface ChildProgram {
  readonly entry: string;
  readonly execArgv: readonly string[];
}

/** `deadline`, `memory`: it was killed, or its heap was full. `stopped`: the caller gave up. `error`: anything else. */
export interface ChildFailure {
  readonly outcome: 'failed';
  readonly because: 'deadline' | 'memory' | 'stopped' | 'error';
  /** For the operator's log: codes and numbers, nothing of what was asked. */
  readonly detail: string;
}

const memoryPollMs = 100;

/** A built program that stands beside the module which asks it: `childProgram('./entry.js', import.meta.url)`. */
export const childProgram = (path: string, from: string): ChildProgram => ({
  entry: fileURLToPath(new URL(path, from)),
  execArgv: [],
});

/**
 * Runs a request in a separate process, which can be killed: the child takes one request, answers once (`answerParent`)
 * and exits. Its environment is empty: no database URL, no secrets. Its failure is returned, not thrown.
 *
 * @param request data that structured cloning takes, bytes among them
 * @param input what is too long for a request: the child reads it from standard input
 * @throws what `input` fails with
 */
export async function askChild<Answer>(
  { entry, execArgv }: ChildProgram,
  request: object,
  { deadlineMs, memoryMb, signal }: ChildLimits,
  input?: Readable,
): Promise<Answer | ChildFailure> {
  if (signal?.aborted) return failed('stopped', 'before it began');
  const child = fork(entry, [], {
    env: {},
    execArgv: [...execArgv, `--max-old-space-size=${Math.ceil(memoryMb * 0.75)}`],
    serialization: 'advanced',
    stdio: [input ? 'pipe' : 'ignore', 'ignore', 'ignore', 'ipc'],
  });
  let killed: ChildFailure | undefined;
  const kill = (failure: ChildFailure): void => {
    killed ??= failure;
    child.kill('SIGKILL');
  };
  const deadline = setTimeout(() => kill(failed('deadline', `${deadlineMs} ms`)), deadlineMs);
  const watch = setInterval(() => void watchMemory(child, memoryMb, kill), memoryPollMs);
  const stop = (): void => kill(failed('stopped', 'by the caller'));
  signal?.addEventListener('abort', stop, { once: true });
  const feeding = input && pipeline(input, child.stdin!).catch((error: unknown) => error);
  try {
    const answer = await answerOf<Answer>(child, request, () => killed);
    input?.destroy();
    const fault = await feeding;
    if (isFaultOfInput(fault)) throw fault;
    return answer;
  } finally {
    clearTimeout(deadline);
    clearInterval(watch);
    signal?.removeEventListener('abort', stop);
  }
}

/** The child's answer, or the failure its exit means; resolves once it has exited. */
function answerOf<Answer>(
  child: ChildProcess,
  request: object,
  killed: () => ChildFailure | undefined,
): Promise<Answer | ChildFailure> {
  return new Promise((resolve) => {
    let answer: Answer | undefined;
    child.on('message', (message) => {
      answer = message as Answer;
    });
    child.once('error', (error: NodeJS.ErrnoException) => resolve(failed('error', error.code ?? error.name)));
    child.once('exit', (code, signal) => {
      // V8 aborts when its heap is full.
      const ended = signal === 'SIGABRT' || code === 134 ? 'memory' : 'error';
      resolve(answer ?? killed() ?? failed(ended, `ended with ${signal ?? code}`));
    });
    child.send(request as Serializable, (error) => {
      if (error) child.kill('SIGKILL');
    });
  });
}

async function watchMemory(
  { pid }: ChildProcess,
  memoryMb: number,
  kill: (failure: ChildFailure) => void,
): Promise<void> {
  const held = pid === undefined ? null : await residentMegabytes(pid);
  if (held !== null && held > memoryMb) kill(failed('memory', `${Math.round(held)} MB`));
}

/** Not the broken pipe of a child that exited early: its exit is reported already. */
const isFaultOfInput = (error: unknown): boolean =>
  error !== undefined && !/^(EPIPE|ECONNRESET|ERR_STREAM)/.test((error as NodeJS.ErrnoException).code ?? '');

const failed = (because: ChildFailure['because'], detail: string): ChildFailure => ({
  outcome: 'failed',
  because,
  detail,
});
