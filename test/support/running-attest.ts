import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { projectRoot } from '#configuration';

export interface StartedAttest {
  readonly process: ChildProcess;
  readonly address: string;
  readonly startedInMs: number;
  /** Everything it wrote so far. */
  said(): string;
  /** Waits until it wrote something that matches. */
  says(pattern: RegExp): Promise<void>;
}

/** Starts Attest with `npm start` itself; the process is npm's. */
export async function startWithNpm(env: Readonly<Record<string, string>>): Promise<StartedAttest> {
  return untilReady(run(env, 'npm', ['start', '--prefix', projectRoot]));
}

/** Starts Attest as `npm start` does, with its own folder and port, and waits until it serves. */
export async function startAttest(env: Readonly<Record<string, string>>): Promise<StartedAttest> {
  return untilReady(run(env, process.execPath, [startProgram]));
}

async function untilReady(attest: ReturnType<typeof run>): Promise<StartedAttest> {
  const began = Date.now();
  const failed = attest.ended.then((code) => {
    throw new Error(`Attest ended with code ${code}: ${attest.said()}`);
  });
  await Promise.race([attest.says(/^Attest is ready at \S+$/m), failed]);
  failed.catch(() => undefined);
  const [, address = ''] = /^Attest is ready at (\S+)$/m.exec(attest.said()) ?? [];
  return { ...attest, address, startedInMs: Date.now() - began };
}

/** Starts Attest where it cannot start. `said` is all it wrote. */
export async function startExpectingFailure(
  env: Readonly<Record<string, string>>,
  ...nodeFlags: string[]
): Promise<{ readonly code: number; readonly said: string }> {
  const attest = run(env, process.execPath, [...nodeFlags, startProgram]);
  const code = await attest.ended;
  return { code, said: attest.said() };
}

const startProgram = join(projectRoot, 'apps/supervisor/start.mjs');

/** Our environment without what npm, jest and these tests put into it. */
export function environmentOfACaller(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(NODE_OPTIONS|DATABASE_URL|npm_|JEST|ATTEST_)/.test(name),
  );
  return Object.fromEntries(kept);
}

function run(env: Readonly<Record<string, string>>, command: string, args: readonly string[]) {
  const child = spawn(command, args, {
    cwd: '/',
    env: { ...environmentOfACaller(), ATTEST_DEMO: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  return {
    process: child,
    said: () => said,
    ended: once(child, 'close').then(([code]) => code as number),
    says: async (pattern: RegExp) => {
      while (!pattern.test(said))
        await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data')]);
    },
  };
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  return port;
}
