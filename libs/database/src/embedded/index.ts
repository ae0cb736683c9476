export { CannotStart } from './cannot-start.js';
export { joinEmbeddedPostgres } from './join-embedded-postgres.js';
export {
  type EmbeddedPostgres,
  EmbeddedPostgresInUse,
  startEmbeddedPostgres,
} from './start-embedded-postgres.js';
