import type { ClientBase, Pool } from 'pg';
import { type DataSource, QueryFailedError } from 'typeorm';
import { separatePoolOf } from './separate-pool.js';
import { type BoundStatement, type Statement, statement } from './statement.js';

type RowsOf<Bounds extends readonly BoundStatement<unknown>[]> = {
  [Index in keyof Bounds]: Bounds[Index] extends BoundStatement<infer Row> ? Row[] : never;
};

/** What a transaction runs on. Only `Database` makes one. */
export interface Session {
  readonly client: ClientBase;
  readonly source: DataSource;
}

const setCentre = statement<{ readonly set_config: string }>(`select set_config('app.centre', $1, true)`);

/** What all ways to the tables have in common. */
export abstract class Connection {
  constructor(
    protected readonly session: Session,
    /** The server's time at which the act happens: the only clock that acts may read, so that its rows bear one instant. */
    readonly now: Date,
  ) {}

  /** See `separatePoolOf`. */
  get separatePool(): Pool {
    return separatePoolOf(this.session.source);
  }

  /**
   * Runs one statement and returns its rows (for UPDATE and DELETE: what RETURNING gives).
   *
   * @throws QueryFailedError
   */
  query<Row>({ statement, values }: BoundStatement<Row>): Promise<Row[]> {
    return this.run(statement, values);
  }

  /** As `query`, for statements that find at most one row. */
  async queryOne<Row>(bound: BoundStatement<Row>): Promise<Row | undefined> {
    return (await this.query(bound))[0];
  }

  /**
   * Sends several statements in one go: PostgreSQL runs them one after the other, in this order, each seeing what those
   * before it did and what others committed before it began, so a lock comes before the read that needs it. It costs one
   * round trip. Where one fails, so do those behind it.
   *
   * @returns the rows of each, in the order of the statements
   * @throws QueryFailedError of the first that failed
   */
  async pipeline<const Bounds extends readonly BoundStatement<unknown>[]>(
    bounds: Bounds,
  ): Promise<RowsOf<Bounds>> {
    const answers = bounds.map(({ statement, values }) => this.run(statement, values));
    // Later statements fail with "current transaction is aborted": only the first error says why.
    const settled = await Promise.allSettled(answers);
    const failed = settled.find((answer) => answer.status === 'rejected');
    if (failed) throw failed.reason;
    return settled.map((answer) => (answer as PromiseFulfilledResult<unknown[]>).value) as RowsOf<Bounds>;
  }

  private async run<Row>({ name, text }: Statement<Row>, values: readonly unknown[]): Promise<Row[]> {
    try {
      // Statements without parameters run once, at start-up or in a task: not worth keeping prepared.
      const { rows } = await this.session.client.query({
        name: values.length > 0 ? name : undefined,
        text,
        values: [...values],
      });
      return rows as Row[];
    } catch (error) {
      throw new QueryFailedError(text, [...values], error as Error);
    }
  }
}

/**
 * A transaction that sees the rows of one centre: row-level security shows no others. As a value that every write takes
 * first, so that nothing can be written outside one by mistake.
 */
export class CentreTransaction extends Connection {
  readonly kind = 'centre';

  constructor(
    session: Session,
    readonly centreId: string,
    now: Date,
  ) {
    super(session, now);
  }

  /** The same transaction at another time: for the demonstration, which tells weeks of work in one. */
  at(now: Date): CentreTransaction {
    return new CentreTransaction(this.session, this.centreId, now);
  }
}

/** A transaction on the installation's own tables (accounts, sessions, standards). It sees the rows of no centre. */
export class InstallationTransaction extends Connection {
  readonly kind = 'installation';

  at(now: Date): InstallationTransaction {
    return new InstallationTransaction(this.session, now);
  }

  /** From here on this transaction sees the rows of that centre: for the demonstration, which makes two in one. */
  async enterCentre(centreId: string, now = this.now): Promise<CentreTransaction> {
    await this.query(setCentre.with(centreId));
    return new CentreTransaction(this.session, centreId, now);
  }
}

/**
 * No transaction: each statement commits by itself, and sees what is committed then. For single statements on the
 * installation's own tables (a session, a token): one round trip instead of three.
 */
export class Autocommit extends Connection {
  readonly kind = 'autocommit';
}

export type AnyTransaction = CentreTransaction | InstallationTransaction;
