import { newId, type CentreTransaction } from '#database';
import { acts } from './acts.js';

/** A person at the centre of the transaction. */
export interface ActingPerson {
  readonly personId: string;
}

/**
 * Records who did what, in the transaction of the act, so that neither exists without the other. `facts` hold ids,
 * codes and counts, never names, texts or file names, because the record outlives erasure.
 *
 * @param act dotted and past tense, as in `unit.signed-off`
 * @param subject kind of thing → id, as in `{ unit: '…' }`
 */
export async function recordAct(
  tx: CentreTransaction,
  actor: ActingPerson | null,
  act: string,
  subject: Readonly<Record<string, string>>,
  facts: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  acts.publish(act);
  await tx.query(
    `insert into audit_event (centre_id, id, at, person_id, act, subject, facts) values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.centreId, newId(), tx.now, actor?.personId ?? null, act, subject, facts],
  );
}
