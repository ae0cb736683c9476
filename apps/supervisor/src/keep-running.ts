import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { type ChildMessage } from '#children';
import { CannotStart } from '#database';

export interface KeptRunning {
  /** The address it serves, once it does for the first time; rejects when it cannot start at all. */
  readonly ready: Promise<string | undefined>;
  stop(): Promise<void>;
}

const longestPause = 30_000;
const patience = 2500;

/** Runs a program of ours in a process of its own, and again whenever it ends, ever later if it keeps ending. */
export function keepRunning(name: string, program: string, env: NodeJS.ProcessEnv): KeptRunning {
  const stopping = new AbortController();
  let child: ChildProcess | undefined;
  const ready = new Promise<string | undefined>((resolve, reject) => void run(resolve, reject));
  process.on('exit', () => child && endGroup(child));

  async function run(
    resolve: (address: string | undefined) => void,
    reject: (error: Error) => void,
  ): Promise<void> {
    let wait = 250;
    let servedOnce = false;
    while (!stopping.signal.aborted) {
      const started = Date.now();
      child = launch(program, env);
      child.on('message', (message: ChildMessage) => {
        if ('failed' in message) return servedOnce || reject(new CannotStart(message.failed));
        servedOnce = true;
        return resolve(message.address);
      });
      const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
      endGroup(child);
      if (stopping.signal.aborted) return;
      if (!servedOnce) return reject(new CannotStart(`The ${name} process ended before it served anything.`));
      wait = Date.now() - started > 60_000 ? 250 : Math.min(wait * 2, longestPause);
      console.error(`The ${name} process ended (${signal ?? `code ${code}`}); it is started again.`);
      await pause(wait, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  return {
    ready,
    stop: async () => {
      stopping.abort();
      if (child) await stopChild(child);
    },
  };
}

// A page is built of many small objects that are soon forgotten: with Node's own 16 MB for new ones a ninth of the
// web process's time goes to sorting them out.
const roomForNewObjects = '--max-semi-space-size=32';

/** Each child leads a process group, so that Ctrl-C in a terminal reaches the supervisor alone. */
function launch(program: string, env: NodeJS.ProcessEnv): ChildProcess {
  return fork(program, {
    env,
    detached: true,
    execArgv: [roomForNewObjects],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  if (child.connected) child.disconnect();
  const late = setTimeout(() => endGroup(child), patience);
  await ended;
  clearTimeout(late);
  endGroup(child);
}

/** Whatever the child started ends with it. */
function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // All had ended already.
  }
}
