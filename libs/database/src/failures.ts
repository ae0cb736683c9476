import { Conflict, Unavailable } from '#refusals';

interface PostgresError extends Error {
  readonly code?: string;
  readonly constraint?: string;
}

/** SQLSTATE classes after which nothing was written and the same act may succeed later (PostgreSQL, appendix A). */
const unavailable = /^(08|53|57P0|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND)/;

/**
 * Turns what PostgreSQL throws into a refusal where one fits: a lost race is a Conflict, a missing or full
 * database is Unavailable. Everything else stays what it was: a fault of ours.
 */
export function inPlainWords(error: unknown): unknown {
  const { code, constraint, message } = error as PostgresError;
  if (code === '40P01' || code === '40001') return new Conflict('raced', {});
  if (code === '23505') return new Conflict('exists-already', { constraint });
  if ((code && unavailable.test(code)) || /timeout exceeded when trying to connect/.test(message ?? ''))
    return new Unavailable('database');
  return error;
}
