import { type CentreTransaction, remove } from '#database';
import type { Actor } from '#people';
import { Invalid } from '#refusals';
import { maxReasonsLength } from './domain/text-limits.js';
import { FeedbackDraftRow } from './entities/feedback-draft.entity.js';
import { loadRevisionToAssess } from './load-revision-to-assess.js';
import { savedFeedbackDrafts } from './save-feedback-draft.queries.js';

/**
 * Keeps feedback that the assessor has not finished; an empty text throws the draft away. A draft is nobody
 * else's business: it is not on the audit record.
 *
 * @throws NotFound; NotAllowed for the learner; Invalid `text`
 */
export async function saveFeedbackDraft(
  tx: CentreTransaction,
  actor: Actor,
  revisionId: string,
  text: string,
): Promise<void> {
  await loadRevisionToAssess(tx, actor, revisionId, 'give-feedback');
  if (text.length > maxReasonsLength) throw new Invalid({ text: 'text-too-long' });
  const { centreId, now } = tx;
  const assessorId = actor.personId;
  await tx.query(
    text.trim() === ''
      ? remove(FeedbackDraftRow, { centreId, revisionId, assessorId })
      : savedFeedbackDrafts.with(centreId, revisionId, assessorId, text, now),
  );
}
