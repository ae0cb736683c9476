export { connectAsApp, connectAsOwner, type ConnectOptions } from './connect.js';
export { Database, type Clock } from './database.js';
export { isId, newId } from './ids.js';
export { migrate } from './migrate.js';
export { Transaction } from './transaction.js';
export {
  CannotStart,
  type EmbeddedPostgres,
  EmbeddedPostgresInUse,
  startEmbeddedPostgres,
} from './embedded/index.js';
