import { join } from 'node:path';
import { type Configuration, projectRoot } from '#configuration';
import { describeDemoAccounts } from './demo-accounts.js';
import { keepRunning, type SupervisedProcess } from './keep-running.js';
import { openDatabase, type OpenDatabase } from './open-database.js';
import { findPort } from './port.js';
import { prepareData } from './prepare-data.js';
import { prepareDemonstration } from './prepare-demonstration.js';
import { makeVarFolder, markRunning, markStopped, previousMayStillRun } from './var-folder.js';

export interface Supervision {
  /** Rejects when Attest cannot start or continue. Never resolves. */
  readonly ended: Promise<never>;
  /** Stops the children, then the database, within five seconds. */
  stop(): Promise<void>;
}

/** Runs everything on one machine: the database, and web and worker in child processes. */
export function supervise({ port, varFolder, databaseUrl, ...rest }: Configuration): Supervision {
  const children: SupervisedProcess[] = [];
  let opening: Promise<OpenDatabase> | undefined;
  let stopping = false;

  return { ended: run(), stop };

  async function run(): Promise<never> {
    await makeVarFolder(varFolder);
    const timeoutMs = previousMayStillRun(varFolder) ? 5000 : 0;
    const freePort = await findPort(port, timeoutMs);
    opening = openDatabase(databaseUrl, varFolder, timeoutMs);
    let database = await opening;
    markRunning(varFolder);
    await prepareData(database.ownerUrl);
    if (rest.demonstration ?? database.embedded) await prepareDemonstration(database.ownerUrl, varFolder);
    const origin = port === 0 ? `http://localhost:${freePort}` : rest.origin;
    const env = {
      ...process.env,
      DATABASE_URL: database.ownerUrl,
      PORT: String(freePort),
      ATTEST_ORIGIN: origin,
      ATTEST_VAR: varFolder,
      ATTEST_ONLY_WORKER: database.embedded ? '1' : '0',
    };
    await Promise.all([launch('web', env), launch('worker', env)]);
    console.log([`Attest is ready at ${origin}`, ...(await describeDemoAccounts(varFolder))].join('\n'));
    for (;;) {
      await database.lost;
      database = await reopen(database);
    }
  }

  /** The children reconnect by themselves, as long as it comes back on the same port. */
  async function reopen(lost: OpenDatabase): Promise<OpenDatabase> {
    console.error('The embedded database stopped; restarting it.');
    opening = openDatabase(undefined, varFolder, 5000);
    const database = await opening;
    if (database.ownerUrl === lost.ownerUrl) {
      console.error('The embedded database is running again.');
      return database;
    }
    throw new Error('The embedded database came back on another port: start Attest again.');
  }

  async function launch(name: 'web' | 'worker', env: NodeJS.ProcessEnv): Promise<void> {
    if (stopping) return;
    const child = keepRunning(name, join(projectRoot, 'dist/apps', name, 'src/main.js'), env);
    children.push(child);
    await child.ready;
  }

  async function stop(): Promise<void> {
    stopping = true;
    await Promise.all(children.map((child) => child.stop()));
    const database = await opening?.catch(() => undefined);
    if (!database) return;
    await database.stop();
    markStopped(varFolder);
  }
}
