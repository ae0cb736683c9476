/** When PostgreSQL ends what the serving role began. */
export interface StatementLimits {
  /** How long one statement may run, waiting for a lock included. */
  readonly statementSeconds: number;
  /** How long a transaction may be open without a statement: it holds locks that others wait for. */
  readonly idleSeconds: number;
}

/**
 * A request's statements take milliseconds, and its HTTP connection times out after 30 s idle: the refusal must come
 * before that. `idleSeconds` leaves room for hashing a password, possibly queued, in an open transaction. Nobody waits
 * for a task.
 */
export const statementLimits = {
  request: { statementSeconds: 10, idleSeconds: 30 },
  task: { statementSeconds: 300, idleSeconds: 300 },
} as const satisfies Record<string, StatementLimits>;
