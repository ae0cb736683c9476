import { connectAsOwner, type Database } from '#database';
import { testDatabaseUrl } from './database.js';

let owner: Promise<Database> | undefined;

/** The owning role, for what only the command line may do: one connection for the files of a worker. */
export function asOwner(): Promise<Database> {
  return (owner ??= connectAsOwner(testDatabaseUrl(), { poolSize: 2 }));
}
