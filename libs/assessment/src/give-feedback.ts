import { recordAct } from '#audit';
import { newId, type CentreTransaction } from '#database';
import type { Actor } from '#people';
import { Invalid, RuleBroken } from '#refusals';
import { maxReasonsLength } from './domain/text-limits.js';
import { loadRevisionToAssess } from './load-revision-to-assess.js';
import { refreshUnits } from './refresh-units.js';

export interface NewFeedback {
  readonly text: string;
  /** Hands the evidence back: the learner may revise it, and what is not judged yet waits for that. */
  readonly returned: boolean;
}

/**
 * Tells the learner what the assessor makes of their evidence, and hands it back or not. The draft of this
 * feedback ends with it.
 *
 * @throws NotFound; NotAllowed for the learner; Invalid `text`; RuleBroken `evidence-withdrawn`,
 *   `evidence-replaced`: there is nothing left to hand back
 */
export async function giveFeedback(
  tx: CentreTransaction,
  actor: Actor,
  revisionId: string,
  { text, returned }: NewFeedback,
): Promise<void> {
  const revision = await loadRevisionToAssess(tx, actor, revisionId, 'give-feedback');
  const { evidenceNumber } = revision;
  if (text.trim() === '') throw new Invalid({ text: 'text-missing' });
  if (text.length > maxReasonsLength) throw new Invalid({ text: 'text-too-long' });
  if (revision.withdrawn) throw new RuleBroken([{ code: 'evidence-withdrawn', evidenceNumber }]);
  if (revision.replaced) throw new RuleBroken([{ code: 'evidence-replaced', evidenceNumber }]);
  await tx.query(
    `insert into feedback (centre_id, id, revision_id, learner_id, assessor_id, text, returned, given_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.centreId, newId(), revisionId, revision.learnerId, actor.personId, text.trim(), returned, tx.now],
  );
  await tx.query(
    'delete from feedback_draft where centre_id = $1 and revision_id = $2 and assessor_id = $3',
    [tx.centreId, revisionId, actor.personId],
  );
  if (returned !== revision.returned) await refreshUnits(tx, revision.units, revision.affected);
  const subject = { evidence: revision.evidenceId, revision: revisionId };
  await recordAct(tx, actor, returned ? 'evidence.returned' : 'evidence.feedback-given', subject);
}
