import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, rm, watch } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '#configuration';
import { processesLeft, processesOf } from '../support/processes-of.mjs';
import { environmentOfACaller } from '../support/running-attest.js';

const config = 'test/faults/stopped-half-way/jest.config.mjs';
let folder: string;

beforeEach(async () => {
  // A short name: Chromium's socket lies below it, and a path of more than 107 bytes is none.
  folder = await mkdtemp(join(tmpdir(), 's-'));
  await chmod(folder, 0o755);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs the two files that never end, in a process group of its own as in a terminal, until both hold what they want. */
async function runHalfWay(): Promise<ChildProcess> {
  const env = { ...environmentOfACaller(), TMPDIR: folder, STOPPED_HALF_WAY: folder };
  const npm = spawn('npm', ['test', '--', '--config', config], {
    cwd: projectRoot,
    env,
    detached: true,
    stdio: 'ignore',
  });
  const ended = new AbortController();
  npm.once('exit', () => ended.abort(new Error('The tests ended by themselves.')));
  for await (const _ of watch(folder, { signal: ended.signal })) {
    const there = await readdir(folder);
    if (there.includes('browser') && there.includes('child')) break;
  }
  return npm;
}

const commandsOf = (): string =>
  processesOf(folder)
    .map(({ command }) => command)
    .join('\n');

test.each([
  ['Ctrl-C', (npm: ChildProcess) => process.kill(-npm.pid!, 'SIGINT')],
  ['a SIGTERM to npm alone', (npm: ChildProcess) => npm.kill('SIGTERM')],
])(
  'tests that are stopped by %s leave no process behind, and are no success',
  async (_, stop) => {
    const npm = await runHalfWay();
    const running = commandsOf();
    for (const part of ['jest.js', 'processChild', 'a-child', 'bin/postgres'])
      expect(running).toContain(part);
    if (process.env['CHROMIUM_PATH']) expect(running).toMatch(/chrom.*--headless/);
    const ended = once(npm, 'exit') as Promise<[number | null]>;
    stop(npm);
    const [code] = await ended;
    expect(code).not.toBe(0);
    expect(await processesLeft(folder, 15_000)).toEqual([]);
    expect((await readdir(folder)).sort()).toEqual(['browser', 'child']);
  },
  60_000,
);
