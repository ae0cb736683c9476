import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '#configuration';
import { startAttest } from '../support/running-attest.js';
import { row, type Row } from './rows.js';

/** From the command to the sentence that says where Attest is, once it was built and started before. */
export async function measureWarmStart(folder: string): Promise<Row[]> {
  const start = async (): Promise<number> => {
    const attest = await startAttest({ ATTEST_VAR: join(folder, 'starting'), PORT: '0' });
    attest.process.kill('SIGTERM');
    await once(attest.process, 'close');
    return attest.startedInMs;
  };
  await start();
  return [row('start-warm', 's', (await start()) / 1000, null)];
}

/** @throws Error when a test fails: how long that took says nothing */
export async function measureTestSuite(): Promise<Row[]> {
  const began = performance.now();
  const tests = spawn(process.execPath, [join(projectRoot, 'test/run.mjs')], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = (await once(tests, 'close')) as [number | null];
  if (code !== 0) throw new Error('The tests fail.');
  return [row('test-suite', 's', (performance.now() - began) / 1000, null)];
}
