import { newId, type CentreTransaction } from '#database';
import { acts } from './acts.js';

/** Who did it: a person at the centre of the transaction; null for what the system does by itself. */
export interface ActingPerson {
  readonly personId: string;
}

/**
 * Records who did what, in the transaction that does it: an act without its record cannot happen.
 * `facts` hold ids, codes and counts, never names, texts or file names (they outlive erasure).
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
