export { type AppOptions, connectAsApp, connectAsOwner, type ConnectOptions } from './connect.js';
export { connectionsApart } from './connections-apart.js';
export { Database, type Clock } from './database.js';
export { isId, newId } from './ids.js';
export { migrate } from './migrate.js';
export { type Patience, patience } from './patience.js';
export { Transaction } from './transaction.js';
export {
  CannotStart,
  embeddedFolder,
  type EmbeddedPostgres,
  EmbeddedPostgresInUse,
  reachDatabase,
  type ReachedDatabase,
  startEmbeddedPostgres,
} from './embedded/index.js';
