import type { ClientBase } from 'pg';
import type { DataSource } from 'typeorm';
import { isId } from './ids.js';
import { toRefusal } from './refusals-of-postgres.js';
import { closeSeparatePool, separatePoolOf } from './separate-pool.js';
import { Autocommit, CentreTransaction, InstallationTransaction, type Session } from './transactions.js';

/** The server's clock. Tests hand in their own. */
export type Clock = () => Date;

/**
 * Opens transactions, and nothing else: there is no other way to the tables.
 *
 * The DataSource connects as `attest_app` for people and tasks, or as the owning role for the loader.
 */
export class Database {
  constructor(
    readonly dataSource: DataSource,
    readonly clock: Clock = () => new Date(),
  ) {}

  /** Runs `work` in one transaction that sees the rows of one centre; commits when it returns, rolls back when it throws. */
  inCentre<Result>(centreId: string, work: (tx: CentreTransaction) => Promise<Result>): Promise<Result> {
    return this.begunInCentre('begin', centreId, work);
  }

  /** As `inCentre`, for reading only: PostgreSQL itself refuses a write. */
  readCentre<Result>(centreId: string, work: (tx: CentreTransaction) => Promise<Result>): Promise<Result> {
    return this.begunInCentre('begin read only', centreId, work);
  }

  /** Runs `work` on the installation's own tables (accounts, sessions, standards): rows of centres are not seen. */
  inInstallation<Result>(work: (tx: InstallationTransaction) => Promise<Result>): Promise<Result> {
    return this.connected((session) =>
      inTransaction(session, 'begin', () => work(new InstallationTransaction(session, this.clock()))),
    );
  }

  /** Runs single statements on the installation's own tables, each of which commits by itself. */
  autocommit<Result>(work: (connection: Autocommit) => Promise<Result>): Promise<Result> {
    return this.connected((session) => work(new Autocommit(session, this.clock())));
  }

  /** See `separatePoolOf`. */
  get separatePool() {
    return separatePoolOf(this.dataSource);
  }

  async close(): Promise<void> {
    await closeSeparatePool(this.dataSource);
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  private async begunInCentre<Result>(
    begin: string,
    centreId: string,
    work: (tx: CentreTransaction) => Promise<Result>,
  ): Promise<Result> {
    if (!isId(centreId)) throw new Error('a transaction needs the id of a centre');
    return this.connected((session) =>
      inTransaction(session, `${begin}; select set_config('app.centre', '${centreId}', true)`, () =>
        work(new CentreTransaction(session, centreId, this.clock())),
      ),
    );
  }

  private async connected<Result>(work: (session: Session) => Promise<Result>): Promise<Result> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as ClientBase;
      return await work({ client, source: this.dataSource });
    } catch (error) {
      throw toRefusal(error);
    } finally {
      await runner.release();
    }
  }
}

/**
 * Opens the transaction and names the centre together with whatever `work` asks first, in one round trip: the connection
 * is a pipeline, answered in order. TypeORM's own startTransaction would take three. Were it to fail, no centre is named,
 * so that no row of one is seen by what follows, and the transaction fails in the end.
 */
async function inTransaction<Result>(
  { client }: Session,
  begin: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const opened = client.query(begin);
  opened.catch(() => undefined); // awaited below, whichever way `work` ends
  try {
    const result = await work();
    await opened;
    await commit(client);
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    await opened; // if `begin` itself failed, its error is the informative one
    throw error;
  }
}

/** Committing an aborted transaction rolls it back, without an error. */
async function commit(client: ClientBase): Promise<void> {
  const { command } = await client.query('commit');
  if (command !== 'COMMIT')
    throw new Error('The transaction was rolled back: the error of a failed statement was swallowed.');
}
