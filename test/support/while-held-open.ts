import type { AnyTransaction } from '#database';
import { sql } from './sql.js';

/**
 * Does `act` in a transaction that stays open while `meanwhile` begins, and commits once that waits for it.
 * @param open opens a transaction: `centre.run`, or one of the installation's
 * @returns what `meanwhile` came to, or what it threw
 */
export async function whileHeldOpen<Tx extends AnyTransaction>(
  open: <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Result>,
  act: (tx: Tx) => Promise<unknown>,
  meanwhile: () => Promise<unknown>,
): Promise<unknown> {
  let late: Promise<unknown> = Promise.resolve();
  await open(async (tx) => {
    await act(tx);
    const { pid } = (await tx.queryOne(sql<{ pid: number }>('select pg_backend_pid() as pid')))!;
    let over = false;
    late = meanwhile()
      .catch((error: unknown) => error)
      .finally(() => (over = true));
    const waits = () =>
      open((other) =>
        other.queryOne(
          sql('select from pg_stat_activity where $1 = any(pg_blocking_pids(pid)) limit 1', [pid]),
        ),
      );
    while (!over && !(await waits()));
  });
  return late;
}
