import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { projectRoot } from '#configuration';
import { connectAsOwner, startEmbeddedPostgres } from '#database';
import { prepareData } from '../../../apps/supervisor/src/prepare-data.js';
import { fillCentre } from './fill-centre.js';

export interface BenchDatabase {
  readonly ownerUrl: string;
  stop(): Promise<void>;
}

const inUse = 'attest_bench';

/**
 * The embedded PostgreSQL with its settings of every day, and in it a copy of a centre with 1,000 learners, 5,000
 * units and 300,000 judgements, beside one with a cohort of 10,000. The original is named after what it was made from and
 * kept between runs, so that each run begins with the same rows and only the first makes them.
 */
export async function openBenchDatabase(folder: string): Promise<BenchDatabase> {
  const server = await startEmbeddedPostgres({ folder: join(folder, 'postgresql') });
  try {
    const original = `attest_bench_${await digestOfSources()}`;
    const owner = new pg.Client({ connectionString: server.ownerUrl });
    await owner.connect();
    await makeOriginal(owner, server.ownerUrl, original);
    await owner.query(`drop database if exists ${inUse} with (force)`);
    await owner.query(`create database ${inUse} template ${original} strategy file_copy`);
    const stop = async (): Promise<void> => {
      await owner.query(`drop database ${inUse} with (force)`);
      await owner.end();
      await server.stop();
    };
    return { ownerUrl: within(server.ownerUrl, inUse), stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function makeOriginal(owner: pg.Client, ownerUrl: string, name: string): Promise<void> {
  const { rows } = await owner.query<{ datname: string }>(
    `select datname from pg_database where datname ~ '^attest_bench'`,
  );
  if (rows.some(({ datname }) => datname === name)) return;
  console.error('Making 1,000 learners, 5,000 units and 300,000 judgements. This takes a minute, once.');
  for (const { datname } of rows) await owner.query(`drop database ${datname} with (force)`);
  const unfinished = `${inUse}_unfinished`;
  await owner.query(`create database ${unfinished}`);
  const url = within(ownerUrl, unfinished);
  await prepareData(url);
  const database = await connectAsOwner(url);
  try {
    await fillCentre(database);
  } finally {
    await database.close();
  }
  const tidying = new pg.Client({ connectionString: url });
  await tidying.connect();
  await tidying.query('vacuum (analyze, freeze)');
  await tidying.end();
  await owner.query(`alter database ${unfinished} rename to ${name}`);
}

/** Of the migrations, the standards and of what fills the tables. */
async function digestOfSources(): Promise<string> {
  const digest = createHash('sha256');
  for (const folder of ['migrations', 'standards-data', 'test/bench/data']) {
    const names = await readdir(join(projectRoot, folder), { recursive: true });
    for (const name of names.filter((one) => /\.(ts|yaml)$/.test(one)).sort())
      digest.update(`${name}\n`).update(await readFile(join(projectRoot, folder, name)));
  }
  return digest.digest('hex').slice(0, 16);
}

function within(ownerUrl: string, database: string): string {
  const url = new URL(ownerUrl);
  url.pathname = `/${database}`;
  return url.href;
}
