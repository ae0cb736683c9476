import { recordAct } from '#audit';
import { type CentreTransaction, insert, newId, remove } from '#database';
import type { Actor } from '#people';
import { Invalid, RuleBroken } from '#refusals';
import { maxReasonsLength } from './domain/text-limits.js';
import { FeedbackDraftRow } from './entities/feedback-draft.entity.js';
import { FeedbackRow } from './entities/feedback.entity.js';
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
  const { evidenceNumber, learnerId } = revision;
  if (text.trim() === '') throw new Invalid({ text: 'text-missing' });
  if (text.length > maxReasonsLength) throw new Invalid({ text: 'text-too-long' });
  if (revision.withdrawn) throw new RuleBroken([{ code: 'evidence-withdrawn', evidenceNumber }]);
  if (revision.replaced) throw new RuleBroken([{ code: 'evidence-replaced', evidenceNumber }]);
  const { centreId, now } = tx;
  const assessorId = actor.personId;
  await tx.pipeline([
    insert(FeedbackRow, {
      ...{ centreId, id: newId(), revisionId, learnerId, assessorId },
      ...{ text: text.trim(), returned, givenAt: now },
    }),
    remove(FeedbackDraftRow, { centreId, revisionId, assessorId }),
  ]);
  if (returned !== revision.returned) await refreshUnits(tx, revision.units, revision.affected);
  const subject = { evidence: revision.evidenceId, revision: revisionId };
  await recordAct(tx, actor, returned ? 'evidence.returned' : 'evidence.feedback-given', subject);
}
