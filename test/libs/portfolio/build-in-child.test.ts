import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '#configuration';
import type { ChildProgram } from '#child-processes';
import { buildInChild, buildPortfolioDocument } from '#portfolio';
import { aUnitToPrint } from './a-unit-to-print.js';
import { aFolder, fewCriteria } from './print-to-file.js';

/** The child as it is in the sources; what is built may be older. */
const program: ChildProgram = {
  entry: join(projectRoot, 'libs/portfolio/src/build/render-entry.ts'),
  execArgv: ['--import', join(projectRoot, 'test/support/typescript-loader.mjs')],
};
const limits = { deadlineMs: 25_000, memoryMb: 600 };
const document = buildPortfolioDocument(aUnitToPrint({ criteria: fewCriteria, evidenceItems: 3 }));

let folder: Awaited<ReturnType<typeof aFolder>>;
beforeEach(async () => {
  folder = await aFolder();
});
afterEach(() => folder.remove());

test('reports the pages, bytes and digest of the file that appeared', async () => {
  const file = join(folder.path, 'portfolio.pdf');
  const outcome = await buildInChild(document, file, limits, program);
  const bytes = await readFile(file);
  expect(outcome).toEqual({
    outcome: 'built',
    pages: expect.any(Number),
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  expect(await readdir(folder.path)).toEqual(['portfolio.pdf']);
});

test('threat 46: is killed at its deadline, and leaves nothing behind', async () => {
  const outcome = await buildInChild(
    document,
    join(folder.path, 'a.pdf'),
    { ...limits, deadlineMs: 50 },
    program,
  );
  expect(outcome).toMatchObject({ outcome: 'failed', because: 'deadline' });
  expect(await readdir(folder.path)).toEqual([]);
});

test('threat 46: is killed when it holds too much memory', async () => {
  const outcome = await buildInChild(
    document,
    join(folder.path, 'a.pdf'),
    { ...limits, memoryMb: 60 },
    program,
  );
  expect(outcome).toMatchObject({ outcome: 'failed', because: 'memory' });
  expect(await readdir(folder.path)).toEqual([]);
});

test('stops when the caller does', async () => {
  const stop = new AbortController();
  const building = buildInChild(
    document,
    join(folder.path, 'a.pdf'),
    { ...limits, signal: stop.signal },
    program,
  );
  stop.abort();
  expect(await building).toMatchObject({ outcome: 'failed', because: 'stopped' });
});

test('leaves an earlier file as it was when the counts disagree', async () => {
  const file = join(folder.path, 'a.pdf');
  await writeFile(file, 'an earlier edition');
  const disagreeing = { ...document, counts: { ...document.counts, met: 0 } };
  expect(await buildInChild(disagreeing, file, limits, program)).toMatchObject({
    outcome: 'failed',
    because: 'counts',
    detail: 'counts disagree: met 5 printed, 0 stated',
  });
  expect(await readFile(file, 'utf8')).toBe('an earlier edition');
});

test('names the code of the system when the file cannot be written, and no path', async () => {
  const outcome = await buildInChild(document, join(folder.path, 'nowhere/a.pdf'), limits, program);
  expect(outcome).toEqual({ outcome: 'failed', because: 'error', detail: 'ENOENT' });
});
