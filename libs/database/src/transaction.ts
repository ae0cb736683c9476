import type { EntityManager } from 'typeorm';

/**
 * The transaction as a value: every write takes it first, so nothing can be written outside one by mistake.
 *
 * It is scoped to one centre: row-level security shows the rows of that centre and no others. It carries the
 * only clock that acts may read, so that every row of one act bears the same instant.
 */
export class Transaction {
  /** Keeps the type nominal: a plain EntityManager is not a Transaction. */
  private readonly isTransaction = true;

  constructor(
    readonly manager: EntityManager,
    /** The centre whose rows this transaction sees; null for the installation's own tables only. */
    readonly centreId: string | null,
    /** The server's time at which the act happens. */
    readonly now: Date,
  ) {
    void this.isTransaction;
  }

  /** Runs one SQL statement with `$1…` parameters and returns its rows (for UPDATE and DELETE: what RETURNING gives). */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const result = await this.manager.queryRunner!.query(sql, [...parameters], true);
    return result.records as Row[];
  }

  /** As `query`, for statements that find at most one row. */
  async queryOne<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.query<Row>(sql, parameters))[0];
  }
}
