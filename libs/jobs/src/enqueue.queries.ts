import { type CentreTransaction, statement } from '#database';

/** Every payload names the centre whose rows the task may see. */
export interface CentrePayload {
  readonly centreId: string;
}

export const queuedTasks = statement<Record<never, never>>('select from enqueue_task($1, $2)');

/**
 * Queues a task in the transaction that makes it necessary: it exists if and only if that commits. A failing
 * task is tried five times, with growing delays.
 */
export async function enqueue<Payload extends CentrePayload>(
  tx: CentreTransaction,
  task: string,
  payload: Payload,
): Promise<void> {
  if (payload.centreId !== tx.centreId)
    throw new Error(`${task} was queued for another centre than the transaction's`);
  await tx.query(queuedTasks.with(task, JSON.stringify(payload)));
}
