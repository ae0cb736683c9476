import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmdirSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { embeddedFolder } from '#database';
import { copyMadeFolder } from '../support/copy-made-folder.js';
import {
  freePort,
  startAttest,
  type StartedAttest,
  startExpectingFailure,
  startWithNpm,
} from '../support/running-attest.js';
import { processesLeft, processesOf } from '../support/processes-of.mjs';

/** An installation that was started once, from nothing, and stopped. */
let made: string;
let varFolder: string;
let attest: StartedAttest | undefined;

beforeAll(async () => {
  made = await anEmptyFolder();
  const first = await startAttest({ ATTEST_VAR: made, PORT: String(await freePort()) });
  first.process.kill('SIGINT');
  expect(await once(first.process, 'close')).toEqual([0, null]);
}, 60_000);

afterAll(() => rm(made, { recursive: true, force: true }));

beforeEach(async () => {
  varFolder = await anEmptyFolder();
  attest = undefined;
});

afterEach(async () => {
  attest?.process.kill('SIGTERM');
  // Its pipes keep this worker from ending as long as any of its processes lives, on a busy machine for a while.
  await processesLeft(varFolder, 25_000);
  await rm(varFolder, { recursive: true, force: true });
});

async function anEmptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'attest-faults-'));
  await chmod(folder, 0o755);
  return folder;
}

/** Starts Attest over what it finds in the folder, or where there is nothing yet, over what was made before. */
async function start(): Promise<StartedAttest> {
  if (!existsSync(embeddedFolder(varFolder))) await copyMadeFolder(made, varFolder);
  attest = await startAttest({ ATTEST_VAR: varFolder, PORT: String(await freePort()) });
  return attest;
}

async function ask(sql: string): Promise<Record<string, unknown>> {
  const kept = JSON.parse(await readFile(join(embeddedFolder(varFolder), 'cluster.json'), 'utf8'));
  const client = new pg.Client({
    host: '127.0.0.1',
    port: kept.port,
    user: 'attest_owner',
    password: kept.ownerPassword,
    database: 'attest',
  });
  await client.connect();
  try {
    return (await client.query(sql)).rows[0];
  } finally {
    await client.end();
  }
}

const oneSentence = /^[^\n]+[.]\n$/;

test('a second start has nothing to prepare and keeps all data, and Ctrl-C leaves no process', async () => {
  const first = await start();
  await ask('create table kept as select 42 as answer');
  const began = Date.now();
  first.process.kill('SIGINT');
  const [code] = await once(first.process, 'close');
  expect(code).toBe(0);
  expect(Date.now() - began).toBeLessThan(5000);
  expect(processesOf(varFolder)).toEqual([]);

  const second = await start();
  // How long that takes is the bench's to say (`start-warm`): a clock in a test measures the machine's other work.
  expect(second.said()).toMatch(/^Attest is ready at /);
  expect(await ask('select answer from kept')).toEqual({ answer: 42 });
}, 60_000);

test('after kill -9 of the supervisor its children end, and the next start recovers by itself', async () => {
  const first = await start();
  await ask('create table kept as select 42 as answer');
  first.process.kill('SIGKILL');
  await once(first.process, 'close');

  const second = await start();
  expect(await ask('select answer from kept')).toEqual({ answer: 42 });
  expect((await fetch(second.address)).status).toBeLessThan(500);
  const webs = processesOf(varFolder).filter(({ command }) => command.includes('apps/web/'));
  expect(webs).toHaveLength(1);
}, 60_000);

test('killing npm itself stops everything too', async () => {
  await copyMadeFolder(made, varFolder);
  attest = await startWithNpm({ ATTEST_VAR: varFolder, PORT: String(await freePort()) });
  attest.process.kill('SIGKILL');
  expect(await processesLeft(varFolder, 10_000)).toEqual([]);
}, 60_000);

test('a web process that is killed is started again', async () => {
  const running = await start();
  const web = execFileSync('pgrep', ['-P', String(running.process.pid), '-f', 'apps/web/'], {
    encoding: 'utf8',
  });
  process.kill(Number(web), 'SIGKILL');
  await running.says(/The web process ended \(SIGKILL\); restarting it\./);
  await expect(answers(running.address)).resolves.toBeLessThan(500);
}, 60_000);

async function answers(address: string): Promise<number> {
  for (const deadline = Date.now() + 20_000; ; await pause(50)) {
    const response = await fetch(address).catch(() => undefined);
    if (response) return response.status;
    if (Date.now() > deadline) throw new Error(`${address} does not answer`);
  }
}

test('threat 55: a database server that is killed comes back where it was, with its data', async () => {
  const running = await start();
  await ask('create table kept as select 42 as answer');
  const { data } = JSON.parse(await readFile(join(embeddedFolder(varFolder), 'cluster.json'), 'utf8'));
  const [pid] = (await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n');
  process.kill(Number(pid), 'SIGKILL');
  await running.says(/The embedded database is running again\./);
  expect(await ask('select answer from kept')).toEqual({ answer: 42 });
  expect((await fetch(running.address)).status).toBeLessThan(500);
}, 60_000);

test('a taken port gets one sentence', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  const { code, said } = await startExpectingFailure({ ATTEST_VAR: varFolder, PORT: String(port) });
  other.close();
  expect(said).toBe(`Port ${port} is taken by another program: stop that, or set PORT to another port.\n`);
  expect(code).toBe(1);
});

test('a second Attest over the same folder gets one sentence and leaves the first alone', async () => {
  const first = await start();
  const { code, said } = await startExpectingFailure({
    ATTEST_VAR: varFolder,
    PORT: String(await freePort()),
  });
  expect(said).toMatch(/^Attest is already running with the data in /);
  expect(said).toMatch(oneSentence);
  expect(code).toBe(1);
  expect((await fetch(first.address)).status).toBeLessThan(500);
}, 60_000);

test('an unreachable database gets one sentence, without its password', async () => {
  const DATABASE_URL = `postgres://attest:hidden@127.0.0.1:${await freePort()}/attest`;
  const { code, said } = await startExpectingFailure({ ATTEST_VAR: varFolder, PORT: '0', DATABASE_URL });
  expect(said).toMatch(/^No PostgreSQL answers at postgres:\/\/attest@127\.0\.0\.1:\d+\/attest: /);
  expect(said).toMatch(oneSentence);
  expect(said).not.toContain('hidden');
  expect(code).toBe(1);
});

test('a setting that cannot be understood gets one sentence', async () => {
  const { code, said } = await startExpectingFailure({ ATTEST_VAR: varFolder, PORT: 'http' });
  expect(said).toBe('PORT must be a whole number from 0 to 65535, not "http".\n');
  expect(code).toBe(1);
});

test('a Node that is too old gets one sentence', async () => {
  const pretend = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'18.20.0'})`;
  const { code, said } = await startExpectingFailure({ ATTEST_VAR: varFolder }, '--import', pretend);
  expect(said).toMatch(/^Attest needs Node 20\.19 .* and this is Node 18\.20\.0: /);
  expect(said).toMatch(oneSentence);
  expect(code).toBe(1);
});

const whereDisksCanBeMade = canMount() ? test : test.skip;

whereDisksCanBeMade('a full disk gets one sentence', async () => {
  const small = join(varFolder, 'small');
  await mkdir(small);
  mount(small);
  try {
    const { code, said } = await startExpectingFailure({ ATTEST_VAR: small, PORT: '0' });
    expect(said).toMatch(/^The disk that holds .* is full: /);
    expect(said).toMatch(oneSentence);
    expect(code).toBe(1);
  } finally {
    execFileSync('umount', [small]);
  }
});

function mount(folder: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=20m', 'tmpfs', folder], { stdio: 'ignore' });
}

function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'attest-disk-'));
  try {
    mount(folder);
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(folder);
  }
}
