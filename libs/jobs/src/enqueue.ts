import type { Transaction } from '#database';

/** What every piece of queued work carries: the centre whose rows it may see. */
export interface CentrePayload {
  readonly centreId: string;
}

/**
 * Queues work in the transaction that makes it necessary: it is there when that commits, and never was when
 * that rolls back. Work that fails is tried five times, later and later.
 */
export async function enqueue<Payload extends CentrePayload>(
  tx: Transaction,
  task: string,
  payload: Payload,
): Promise<void> {
  if (payload.centreId !== tx.centreId)
    throw new Error(`${task} was queued for another centre than the transaction's`);
  await tx.query('select enqueue_task($1, $2)', [task, JSON.stringify(payload)]);
}
