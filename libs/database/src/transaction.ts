import type { Writable } from 'node:stream';
import type { ClientBase } from 'pg';
import { type EntityManager, QueryFailedError } from 'typeorm';
import { nameOfStatement } from './prepared-statements.js';

/**
 * The transaction as a value: every write takes it first, so nothing can be written outside one by mistake.
 *
 * It is scoped to one centre: row-level security shows the rows of that centre and no others. It carries the
 * only clock that acts may read, so that every row of one act bears the same instant.
 */
export class Transaction {
  private readonly sent: Promise<unknown>[] = [];

  constructor(
    readonly manager: EntityManager,
    /** The centre whose rows this transaction sees; null for the installation's own tables only. */
    readonly centreId: string | null,
    /** The server's time at which the act happens. */
    readonly now: Date,
  ) {}

  /**
   * Runs one SQL statement with `$1…` parameters and returns its rows (for UPDATE and DELETE: what RETURNING gives).
   * PostgreSQL keeps its plan on the connection: most of our statements cost more to plan than to run.
   */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const client = (await this.manager.queryRunner!.connect()) as ClientBase;
    inOneWrite(client);
    const name = parameters.length > 0 ? nameOfStatement(sql) : undefined;
    try {
      const { rows } = await client.query({ name, text: sql, values: [...parameters] });
      return rows as Row[];
    } catch (error) {
      throw new QueryFailedError(sql, [...parameters], error as Error);
    }
  }

  /** As `query`, for statements that find at most one row. */
  async queryOne<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.query<Row>(sql, parameters))[0];
  }

  /**
   * Sends a statement whose rows nobody needs, ahead of the next one: it costs no round trip of its own. PostgreSQL
   * runs both in order. Should it fail, so does every statement after it and the whole transaction, with its error.
   */
  send(sql: string, parameters: readonly unknown[] = []): void {
    const sent = this.query(sql, parameters);
    sent.catch(() => undefined); // `settled` says it
    this.sent.push(sent);
  }

  /** Waits for what was sent. @throws what the first of them that failed threw */
  async settled(): Promise<void> {
    await Promise.all(this.sent);
  }
}

/** Statements asked for together leave in one write: each write wakes PostgreSQL, which costs more than to send it. */
export function inOneWrite(client: ClientBase): void {
  const { stream } = (client as ClientBase & { readonly connection: { readonly stream: Writable } })
    .connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}
