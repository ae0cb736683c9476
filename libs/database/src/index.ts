export { type AppOptions, connectAsApp, connectAsOwner, type ConnectOptions } from './connect.js';
export { containing } from './containing.js';
export { Database, type Clock } from './database.js';
export { findById } from './find-by-id.js';
export { isId, newId } from './ids.js';
export { migrate } from './migrate.js';
export { type StatementLimits, statementLimits } from './limits.js';
export { insert, insertAll } from './tables/insert.js';
export { load, remove, update } from './tables/by-key.js';
export {
  type Changes,
  type EntityClass,
  type GeneratedAlways,
  type Key,
  type KeyOf,
  type NewRow,
  type Row,
  type Where,
  type WithDefault,
} from './tables/row.js';
export { oneOf } from './tables/one-of.js';
export { Sequence } from './tables/sequence.js';
export { Trigger, triggersOf } from './tables/trigger.js';
export { BoundStatement, command, Statement, statement } from './statement.js';
export {
  Autocommit,
  CentreTransaction,
  Connection,
  InstallationTransaction,
  type AnyTransaction,
} from './transactions.js';
export {
  CannotStart,
  embeddedFolder,
  type EmbeddedPostgres,
  EmbeddedPostgresInUse,
  reachDatabase,
  type ReachedDatabase,
  startEmbeddedPostgres,
} from './embedded/index.js';
