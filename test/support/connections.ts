import { connectAsApp, connectAsOwner, type Database } from '#database';
import { testDatabaseUrl } from './database.js';

let app: Promise<Database> | undefined;
let owner: Promise<Database> | undefined;

/** The database as the app sees it, for the tests of one file; closed after the last. */
export const asApp = (): Promise<Database> => (app ??= connectAsApp(testDatabaseUrl()));

/** The database as its owner, for what tests must put there that no act makes. */
export const asOwner = (): Promise<Database> => (owner ??= connectAsOwner(testDatabaseUrl()));

afterAll(async () => {
  for (const opened of [app, owner]) await (await opened)?.close();
  app = owner = undefined;
});
