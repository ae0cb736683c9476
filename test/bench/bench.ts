import { once } from 'node:events';
import { join } from 'node:path';
import { readConfiguration } from '#configuration';
import { startAttest } from '../support/running-attest.js';
import { measureCohortPage } from './cohort-page.js';
import { openBenchDatabase } from './data/bench-database.js';
import { measureJudging } from './judging.js';
import { measureStandardsLoad, measureStandardsSearch } from './library.js';
import { type Row, writeRows } from './rows.js';
import { measureStandardsCheck } from './standards-check.js';
import { measureStandardsImport } from './standards-import.js';
import { measureTestSuite, measureWarmStart } from './starting.js';
import { measureUnitPage } from './unit-page.js';

/** Each measures Attest as it is run, at this address, and its baseline on the same database. */
const underLoad = {
  'unit-page': measureUnitPage,
  'cohort-page': measureCohortPage,
  judge: measureJudging,
} as const;

/** Each needs nothing but a folder of its own. */
const byTheClock = {
  'standards-load': measureStandardsLoad,
  'standards-search': measureStandardsSearch,
  'standards-check': measureStandardsCheck,
  'standards-import': measureStandardsImport,
  'start-warm': measureWarmStart,
  'test-suite': measureTestSuite,
} as const;

/**
 * Measures, tells, and writes `var/bench.json` when everything is asked for.
 *
 * @param wanted only these: `unit-page`, `judge` …; all by default
 */
export async function bench(wanted: readonly string[]): Promise<void> {
  const { varFolder } = readConfiguration();
  const folder = join(varFolder, 'bench');
  const isWanted = ([name]: readonly [string, unknown]) => wanted.length === 0 || wanted.includes(name);
  const rows: Row[] = [];
  const tell = async (measured: readonly Row[]): Promise<void> => {
    rows.push(...measured);
    console.table(Object.fromEntries(measured.map(({ name, ...row }) => [name, row])));
    if (wanted.length === 0) await writeRows(join(varFolder, 'bench.json'), rows);
  };
  const pages = Object.entries(underLoad).filter(isWanted);
  if (pages.length > 0)
    await withAttest(folder, async (address, ownerUrl) => {
      for (const [, measure] of pages) await tell(await measure(address, ownerUrl));
    });
  for (const [, measure] of Object.entries(byTheClock).filter(isWanted)) await tell(await measure(folder));
}

/** Attest as production runs it, supervisor, web and worker, on the filled database. */
async function withAttest(
  folder: string,
  work: (address: string, ownerUrl: string) => Promise<void>,
): Promise<void> {
  const database = await openBenchDatabase(folder);
  try {
    const attest = await startAttest({
      DATABASE_URL: database.ownerUrl,
      ATTEST_VAR: join(folder, 'serving'),
      PORT: '0',
    });
    try {
      await work(attest.address, database.ownerUrl);
    } finally {
      attest.process.kill('SIGTERM');
      await once(attest.process, 'close');
    }
  } finally {
    await database.stop();
  }
}
