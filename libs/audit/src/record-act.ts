import { type BoundStatement, type CentreTransaction, insert, newId } from '#database';
import { actChannel } from './act-channel.js';
import { AuditEventRow } from './entities/audit-event.entity.js';

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
  await tx.query(auditRow(tx, actor, act, subject, facts));
}

/** As `recordAct`, as a statement for a pipeline: for acts that send everything they write in one go. */
export function auditRow(
  tx: CentreTransaction,
  actor: ActingPerson | null,
  act: string,
  subject: Readonly<Record<string, string>>,
  facts: Readonly<Record<string, unknown>> = {},
): BoundStatement<unknown> {
  actChannel.publish(act);
  const { centreId, now: at } = tx;
  return insert(AuditEventRow, {
    centreId,
    id: newId(),
    at,
    personId: actor?.personId ?? null,
    act,
    subject,
    facts,
  });
}
