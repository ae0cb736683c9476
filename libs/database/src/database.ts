import type { ClientBase } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { closeConnectionsApart } from './connections-apart.js';
import { inOneWrite, Transaction } from './transaction.js';
import { inPlainWords } from './failures.js';
import { isId } from './ids.js';

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
  async inCentre<Result>(centreId: string, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    if (!isId(centreId)) throw new Error('a transaction needs the id of a centre');
    return this.run(`begin; select set_config('app.centre', '${centreId}', true)`, centreId, work);
  }

  /** As `inCentre`, for reading only: PostgreSQL itself refuses a write. */
  async readCentre<Result>(centreId: string, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    if (!isId(centreId)) throw new Error('a transaction needs the id of a centre');
    return this.run(`begin read only; select set_config('app.centre', '${centreId}', true)`, centreId, work);
  }

  /** Runs `work` on the installation's own tables (accounts, sessions, standards): rows of centres are not seen. */
  async inInstallation<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return this.run('begin', null, work);
  }

  /**
   * Hands `work` a Transaction that was never begun, for single statements on the installation's own tables (a session,
   * a token): each stands alone and sees what is committed, so it costs one round trip, not three.
   */
  async readInstallation<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const runner = this.dataSource.createQueryRunner();
    try {
      return await work(new Transaction(runner.manager as EntityManager, null, this.clock()));
    } catch (error) {
      throw inPlainWords(error);
    } finally {
      await runner.release();
    }
  }

  async close(): Promise<void> {
    await closeConnectionsApart(this.dataSource);
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  private async run<Result>(
    begin: string,
    centreId: string | null,
    work: (tx: Transaction) => Promise<Result>,
  ): Promise<Result> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as ClientBase;
      const begun = sendWithNext(client, begin);
      const tx = new Transaction(runner.manager as EntityManager, centreId, this.clock());
      try {
        const result = await work(tx);
        await Promise.all([begun, tx.settled()]);
        await commit(client);
        return result;
      } catch (error) {
        await client.query('rollback').catch(() => undefined);
        // What was sent ahead failed first: the statement that noticed only says that the transaction is lost.
        await Promise.all([begun, tx.settled()]);
        throw error;
      }
    } catch (error) {
      throw inPlainWords(error);
    } finally {
      await runner.release();
    }
  }
}

/**
 * Opens the transaction and names the centre together with whatever `work` asks first, in one round trip: the
 * connection is a pipeline, answered in order. TypeORM's own startTransaction would take three. Were it to fail, no
 * centre is named, so that no row of one is seen by what follows.
 */
function sendWithNext(client: ClientBase, begin: string): Promise<unknown> {
  inOneWrite(client);
  const begun = client.query(begin);
  begun.catch(() => undefined); // said where it is awaited
  return begun;
}

/** PostgreSQL answers the commit of a transaction that a statement broke with a rollback, and no error. */
async function commit(client: ClientBase): Promise<void> {
  const { command } = await client.query('commit');
  if (command !== 'COMMIT')
    throw new Error('The transaction was broken by a statement whose error was lost.');
}
