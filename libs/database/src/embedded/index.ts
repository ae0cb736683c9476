export { CannotStart } from './cannot-start.js';
export {
  type EmbeddedPostgres,
  EmbeddedPostgresInUse,
  startEmbeddedPostgres,
} from './start-embedded-postgres.js';
