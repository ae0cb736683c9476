export { CannotStart } from './cannot-start.js';
export { embeddedFolder, type ReachedDatabase, reachDatabase } from './reach-database.js';
export {
  type EmbeddedPostgres,
  EmbeddedPostgresInUse,
  startEmbeddedPostgres,
} from './start-embedded-postgres.js';
