import type { ClientBase } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { closeConnectionsApart } from './connections-apart.js';
import { Transaction } from './transaction.js';
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
      // One round trip opens the transaction and names the centre. TypeORM's own startTransaction would take three.
      await client.query(begin);
      try {
        const result = await work(new Transaction(runner.manager as EntityManager, centreId, this.clock()));
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch(() => undefined);
        throw error;
      }
    } catch (error) {
      throw inPlainWords(error);
    } finally {
      await runner.release();
    }
  }
}
