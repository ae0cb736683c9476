import { Conflict, Unavailable } from '#refusals';

interface PostgresError extends Error {
  readonly code?: string;
  readonly constraint?: string;
}

/** query_canceled: it took longer than `StatementLimits` allows, for its own sake or waiting for a lock. */
const queryCanceled = '57014';

/** SQLSTATE classes after which nothing was written and the same act may succeed later (PostgreSQL, appendix A). */
const unavailable = /^(08|53|57P0|25P03|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND)/;

/** Messages of driver errors that have no code: no connection, or connection lost. */
const lostConnection = /timeout exceeded when trying to connect|^Connection terminated|is not queryable/;

/**
 * Turns what PostgreSQL throws into a refusal where one fits: a lost race is a Conflict, a missing or full
 * database is Unavailable. Everything else stays what it was: a fault of ours.
 */
export function toRefusal(error: unknown): unknown {
  const { code, constraint, message } = error as PostgresError;
  if (code === '40P01' || code === '40001') return new Conflict('raced', {});
  if (code === '23505') return new Conflict('exists-already', { constraint });
  if (code === queryCanceled) return new Unavailable('slow-statement', { cause: error });
  if ((code && unavailable.test(code)) || lostConnection.test(message ?? ''))
    return new Unavailable('database');
  return error;
}
