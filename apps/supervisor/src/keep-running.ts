import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { type ChildMessage } from '#child-processes';
import { CannotStart } from '#database';

export interface SupervisedProcess {
  /** Resolves with its address once it first serves; rejects if it cannot start at all. */
  readonly ready: Promise<string | undefined>;
  stop(): Promise<void>;
}

const maxRestartDelayMs = 30_000;
const stopTimeoutMs = 2500;

/** Runs a program in a child process and restarts it whenever it exits, with exponential back-off. */
export function keepRunning(name: string, program: string, env: NodeJS.ProcessEnv): SupervisedProcess {
  const stopping = new AbortController();
  let child: ChildProcess | undefined;
  const ready = new Promise<string | undefined>((resolve, reject) => void run(resolve, reject));
  process.on('exit', () => child && endGroup(child));

  async function run(
    resolve: (address: string | undefined) => void,
    reject: (error: Error) => void,
  ): Promise<void> {
    let delay = 250;
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
      delay = Date.now() - started > 60_000 ? 250 : Math.min(delay * 2, maxRestartDelayMs);
      console.error(`The ${name} process ended (${signal ?? `code ${code}`}); restarting it.`);
      await pause(delay, undefined, { signal: stopping.signal }).catch(() => undefined);
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

// Pages allocate many short-lived objects: with Node's default young generation of 16 MB a ninth of the web process's
// time goes into collecting them.
const largerYoungGeneration = '--max-semi-space-size=32';

/** Each child leads a process group, so that Ctrl-C in a terminal reaches only the supervisor. */
function launch(program: string, env: NodeJS.ProcessEnv): ChildProcess {
  return fork(program, {
    env,
    detached: true,
    execArgv: [largerYoungGeneration],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  if (child.connected) child.disconnect();
  const timer = setTimeout(() => endGroup(child), stopTimeoutMs);
  await ended;
  clearTimeout(timer);
  endGroup(child);
}

/** Also ends whatever the child has started. */
function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // The group has already exited.
  }
}
