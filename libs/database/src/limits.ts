/** When PostgreSQL ends what the serving role began. */
export interface StatementLimits {
  /** How long one statement may run, waiting for a lock included. */
  readonly statementSeconds: number;
  /** How long a transaction may be open without a statement: it holds locks that others wait for. */
  readonly idleSeconds: number;
}

/**
 * A request's statements take milliseconds, and its connection is closed after half a minute of silence: whoever waits
 * is told before that. A password is hashed with a transaction open, in a queue when many are. Tasks wait for nobody.
 */
export const statementLimits = {
  request: { statementSeconds: 10, idleSeconds: 30 },
  task: { statementSeconds: 300, idleSeconds: 300 },
} as const satisfies Record<string, StatementLimits>;
