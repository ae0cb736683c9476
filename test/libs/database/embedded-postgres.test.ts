import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { projectRoot } from '#configuration';
import {
  CannotStart,
  embeddedFolder,
  type EmbeddedPostgres,
  EmbeddedPostgresInUse,
  reachDatabase,
  startEmbeddedPostgres,
} from '#database';
import { copyMadeFolder } from '../../support/copy-made-folder.js';

/** A folder with a cluster that was made, and stopped. */
let made: string;
let parent: string;
let folder: string;
let server: EmbeddedPostgres | undefined;

beforeAll(async () => {
  made = await anEmptyFolder();
  await (await startEmbeddedPostgres({ folder: embeddedFolder(made) })).stop();
});
afterAll(() => rm(made, { recursive: true, force: true }));

beforeEach(async () => {
  parent = await anEmptyFolder();
  folder = embeddedFolder(parent);
  server = undefined;
});

afterEach(async () => {
  await server?.stop();
  const data = await recordedData().catch(() => undefined);
  if (data && !data.startsWith(parent)) await rm(dirname(data), { recursive: true, force: true });
  await rm(parent, { recursive: true, force: true });
});

async function anEmptyFolder(): Promise<string> {
  const empty = await mkdtemp(join(tmpdir(), 'attest-embedded-'));
  await chmod(empty, 0o755);
  return empty;
}

/** A server on a cluster that was there already. */
async function startAgain(): Promise<EmbeddedPostgres> {
  await copyMadeFolder(made, parent);
  return startEmbeddedPostgres({ folder });
}

async function recordedData(): Promise<string> {
  return JSON.parse(await readFile(join(folder, 'cluster.json'), 'utf8')).data;
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows[0];
  } finally {
    await client.end();
  }
}

test('the owner may create roles and databases and is not a superuser', async () => {
  server = await startEmbeddedPostgres({ folder });
  expect(
    await ask(
      server.ownerUrl,
      `select rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, current_database() from pg_roles
        where rolname = current_user`,
    ),
  ).toEqual({
    rolsuper: false,
    rolcreaterole: true,
    rolcreatedb: true,
    rolbypassrls: false,
    current_database: 'attest',
  });
});

test('it listens on loopback only, requires a password, and keeps its passwords private', async () => {
  server = await startAgain();
  expect(await ask(server.superuserUrl, `select current_setting('listen_addresses') as at`)).toEqual({
    at: '127.0.0.1',
  });
  const guess = new URL(server.ownerUrl);
  guess.password = 'guess';
  await expect(ask(guess.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  expect((await stat(join(folder, 'cluster.json'))).mode & 0o777).toBe(0o600);
  expect((await stat(await recordedData())).mode & 0o777).toBe(0o700);
});

test('names sort as in an English or Welsh dictionary', async () => {
  server = await startAgain();
  expect(
    await ask(
      server.ownerUrl,
      `select string_agg(name, ' ' order by name) as names
         from unnest(array['zeta', 'Ŵyn', 'alpha', 'Beta', 'wyn', 'ynys']) as name`,
    ),
  ).toEqual({ names: 'alpha Beta wyn Ŵyn ynys zeta' });
});

test('a second start keeps the data, the passwords and the port', async () => {
  server = await startAgain();
  const first = server.ownerUrl;
  await ask(first, 'create table kept as select 42 as answer');
  await server.stop();
  server = await startEmbeddedPostgres({ folder });
  expect(server.ownerUrl).toBe(first);
  expect(await ask(first, 'select answer from kept')).toEqual({ answer: 42 });
});

test('a cluster has one holder at a time, and refusing another leaves it running', async () => {
  server = await startAgain();
  await expect(startEmbeddedPostgres({ folder })).rejects.toThrow(EmbeddedPostgresInUse);
  expect(await ask(server.ownerUrl, 'select 1 as one')).toEqual({ one: 1 });
});

test('a short-lived command shares the running server, or starts one temporarily', async () => {
  const installation = { varFolder: parent, databaseUrl: undefined };
  server = await startAgain();
  const shared = await reachDatabase(installation);
  expect(shared.ownerUrl).toBe(server.ownerUrl);
  await shared.stop();
  expect(await ask(server.ownerUrl, 'select 1 as one')).toEqual({ one: 1 });

  await server.stop();
  const own = await reachDatabase(installation);
  expect(await ask(own.ownerUrl, 'select 1 as one')).toEqual({ one: 1 });
  await own.stop();
  await expect(ask(own.ownerUrl, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

test('threat 55: after kill -9 of its holder, the server is taken over and can be stopped', async () => {
  const holder = spawn(process.execPath, ['--input-type=module', '-e', holdAndSay], {
    cwd: projectRoot,
    env: { ...process.env, NODE_OPTIONS: '', FOLDER: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(holder.stdout, 'data');
  holder.kill('SIGKILL');
  await once(holder, 'exit');

  server = await startEmbeddedPostgres({ folder });
  expect(server.attached).toBe(true);
  expect(server.port).toBe(Number(said));
  await server.stop();
  await expect(ask(server.ownerUrl, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

const holdAndSay = `
  await import('./test/support/typescript-loader.mjs');
  const { startEmbeddedPostgres } = await import('./libs/database/src/index.ts');
  const { port } = await startEmbeddedPostgres({ folder: process.env.FOLDER });
  console.log(port);`;

test('a stale pid file whose pid was reused does not prevent a start', async () => {
  server = await startAgain();
  await server.stop();
  const data = await recordedData();
  await writeFile(
    join(data, 'postmaster.pid'),
    `${process.pid}\n${data}\n0\n${server.port}\n\n127.0.0.1\n0 0\nready\n`,
  );
  server = await startEmbeddedPostgres({ folder });
  expect(server.attached).toBe(false);
});

test('an interrupted first start is completed by the next', async () => {
  server = await startAgain();
  await server.stop();
  const data = await recordedData();
  await rm(data, { recursive: true });
  await mkdir(`${data}.unfinished`);
  await writeFile(join(`${data}.unfinished`, 'PG_VERSION'), 'half');
  server = await startEmbeddedPostgres({ folder });
  expect(await ask(server.ownerUrl, 'select 1 as one')).toEqual({ one: 1 });
  expect(existsSync(`${data}.unfinished`)).toBe(false);
});

test('data of another major version is refused in one sentence', async () => {
  server = await startAgain();
  await server.stop();
  await writeFile(join(await recordedData(), 'PG_VERSION'), '17\n');
  await expect(startEmbeddedPostgres({ folder })).rejects.toThrow(CannotStart);
  await expect(startEmbeddedPostgres({ folder })).rejects.toThrow(/was made by PostgreSQL 17/);
});

const asRoot = process.getuid?.() === 0 ? test : test.skip;

asRoot(
  'for root, below a folder closed to others, the data is put where PostgreSQL can reach it',
  async () => {
    await chmod(parent, 0o700);
    server = await startEmbeddedPostgres({ folder });
    expect(await recordedData()).toMatch(/^\/var\/lib\/attest\/[0-9a-f]{16}\/data$/);
    await server.stop();
    server = await startEmbeddedPostgres({ folder });
    expect(await ask(server.ownerUrl, 'select 1 as one')).toEqual({ one: 1 });
  },
);
