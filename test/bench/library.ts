import { once } from 'node:events';
import { join } from 'node:path';
import { hash } from '@node-rs/argon2';
import pg from 'pg';
import { connectAsOwner, newId, startEmbeddedPostgres } from '#database';
import { loadStandards, type Standard } from '#standards';
import { paths } from '../../apps/web/src/http/paths.js';
import { prepareData } from '../../apps/supervisor/src/prepare-data.js';
import { startAttest } from '../support/running-attest.js';
import { aBareClient } from './bare-clients.js';
import { copyIn, copyOut } from './copy.js';
import { password } from './data/fill-centre.js';
import { madeStandards, makeStandards } from './data/made-standards.js';
import { row, type Row } from './rows.js';
import { signIn } from './visitor.js';
import { sql } from '../support/sql.js';

const name = 'attest_bench_library_in_use';
const reader = 'reader@example.org';

/** What loading 1,000 standards costs, all that they are searched by included, against `COPY` of the same rows. */
export async function measureStandardsLoad(folder: string): Promise<Row[]> {
  return withEmptyLibrary(folder, async (ownerUrl) => {
    const seconds = await load(ownerUrl, await makeStandards());
    return [row('standards-load', 's', seconds, await copySameRows(ownerUrl))];
  });
}

/** The library's page with words, as it is served, against a bare query for the same words: 95 of 100 are quicker. */
export async function measureStandardsSearch(folder: string): Promise<Row[]> {
  return withEmptyLibrary(folder, async (ownerUrl) => {
    const standards = await makeStandards();
    await load(ownerUrl, standards);
    await makeReader(ownerUrl);
    const bare = await aBareClient(ownerUrl);
    await bare.query('vacuum analyze');
    const attest = await startAttest({
      DATABASE_URL: ownerUrl,
      ATTEST_VAR: join(folder, 'serving-library'),
      PORT: '0',
    });
    try {
      const visitor = await signIn(attest.address, reader, password);
      const queries = queriesFor(standards);
      const page = async (words: string): Promise<void> => {
        const { status, text } = await visitor.get(
          `${paths.standards.to()}?words=${encodeURIComponent(words)}`,
        );
        if (status !== 200 || !text.includes('app-found')) throw new Error(`${status} for ${words}`);
      };
      const statement = async (words: string): Promise<void> => {
        const { rowCount } = await bare.query({ name: 'search', text: wordsBare, values: [words] });
        if (!rowCount) throw new Error(`nothing for ${words}`);
      };
      const [served, asked] = await p95OfEach(queries, page, statement);
      return [row('standards-search', 'ms', served!, asked!)];
    } finally {
      await bare.end();
      attest.process.kill('SIGTERM');
      await once(attest.process, 'close');
    }
  });
}

/** What PostgreSQL's documentation would have one write: the twenty criteria that the words fit best. */
const wordsBare = `select t.standard_version_id, t.position, t.text, ts_rank(t.words, query) as rank
  from library_text t, websearch_to_tsquery('english', $1) query where t.words @@ query order by rank desc limit 20`;

/** Words that are rare and words that are everywhere, one, two and three of them, out of criteria that are there. */
function queriesFor(standards: readonly Standard[]): string[] {
  return Array.from({ length: 200 }, (_, index) => {
    const { items } = standards[(index * 37) % standards.length]!.en[index % 2 ? 'performance' : 'knowledge'];
    const words = items[index % items.length]!.text.split(' ').filter((word) => word.length > 7);
    return words.slice(0, 1 + (index % 3)).join(' ') || 'support';
  });
}

/** One after the other by turns, so that both meet the machine in the same state; the first round warms up. */
async function p95OfEach(
  queries: readonly string[],
  ...asks: readonly ((words: string) => Promise<void>)[]
): Promise<number[]> {
  const took = asks.map((): number[] => []);
  for (const round of [0, 1])
    for (const words of queries)
      for (const [index, ask] of asks.entries()) {
        const began = performance.now();
        await ask(words);
        if (round > 0) took[index]!.push(performance.now() - began);
      }
  return took.map((times) => times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)]!);
}

async function load(ownerUrl: string, standards: readonly Standard[]): Promise<number> {
  const owner = await connectAsOwner(ownerUrl, { poolSize: 1 });
  try {
    const began = performance.now();
    await owner.inInstallation((tx) => loadStandards(tx, standards));
    return (performance.now() - began) / 1000;
  } finally {
    await owner.close();
  }
}

/** In the order of their foreign keys. A standard's current version comes after its versions: that update is ours alone. */
const tables = {
  standard: 'key, created_at',
  standard_version: 'id, standard_key, version, title, content, digest, review_date, loaded_at, retired_at',
  criterion: 'id, standard_version_id, label, kind, position, text, stem, heading_label',
  library_version: 'standard_version_id, names, suites, occupations, performance, knowledge',
  library_text: 'standard_version_id, language, position, criterion_id, text, words, wording',
  library_shelf: 'kind, name',
  like_wording: 'wording, other, likeness',
} as const;

/** @returns seconds, for the rows that are there, into the same tables emptied, in one transaction */
async function copySameRows(ownerUrl: string): Promise<number> {
  const client = await aBareClient(ownerUrl);
  const rows = new Map<string, Buffer>();
  for (const [table, columns] of Object.entries(tables))
    rows.set(`${table} (${columns})`, await copyOut(client, `select ${columns} from ${table}`));
  const { rows: counts } = await client.query<{ criteria: number }>(
    'select count(*)::int as criteria from criterion',
  );
  if (counts[0]!.criteria !== madeStandards.standards * madeStandards.criteriaEach)
    throw new Error(`${counts[0]!.criteria} criteria were loaded.`);
  await client.query(`truncate ${Object.keys(tables).join(', ')} cascade`);
  const began = performance.now();
  await client.query('begin');
  for (const [into, written] of rows) await copyIn(client, into, written);
  await client.query('commit');
  const seconds = (performance.now() - began) / 1000;
  await client.end();
  return seconds;
}

/** A database of its own, migrated, its library empty. */
async function withEmptyLibrary<Result>(
  folder: string,
  work: (ownerUrl: string) => Promise<Result>,
): Promise<Result> {
  const server = await startEmbeddedPostgres({ folder: join(folder, 'postgresql') });
  const owner = new pg.Client({ connectionString: server.ownerUrl });
  await owner.connect();
  try {
    await owner.query(`drop database if exists ${name} with (force)`);
    await owner.query(`create database ${name}`);
    const url = new URL(server.ownerUrl);
    url.pathname = `/${name}`;
    await prepareData(url.href);
    const client = await aBareClient(url.href);
    await client.query(`truncate ${Object.keys(tables).join(', ')} cascade`);
    await client.end();
    return await work(url.href);
  } finally {
    await owner.query(`drop database if exists ${name} with (force)`);
    await owner.end();
    await server.stop();
  }
}

async function makeReader(ownerUrl: string): Promise<void> {
  const owner = await connectAsOwner(ownerUrl, { poolSize: 1 });
  const [centreId, accountId, personId] = [newId(), newId(), newId()];
  const passwordHash = await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  await owner.inCentre(centreId, async (tx) => {
    await tx.query(
      sql(`insert into centre (centre_id, name, created_at) values ($1, 'Centre for reading', $2)`, [
        centreId,
        tx.now,
      ]),
    );
    await tx.query(
      sql('insert into account (id, address, password_hash, created_at) values ($1, $2, $3, $4)', [
        accountId,
        reader,
        passwordHash,
        tx.now,
      ]),
    );
    await tx.query(
      sql(
        `insert into person (centre_id, id, account_id, name, created_at) values ($1, $2, $3, 'Reader', $4)`,
        [centreId, personId, accountId, tx.now],
      ),
    );
    await tx.query(
      sql(
        `insert into person_role (centre_id, id, person_id, role, granted_at) values ($1, $2, $3, 'learner', $4)`,
        [centreId, newId(), personId, tx.now],
      ),
    );
  });
  await owner.close();
}
