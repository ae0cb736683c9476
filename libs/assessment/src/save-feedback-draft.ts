import type { CentreTransaction } from '#database';
import type { Actor } from '#people';
import { Invalid } from '#refusals';
import { maxReasonsLength } from './domain/text-limits.js';
import { loadRevisionToAssess } from './load-revision-to-assess.js';

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
  const key = [tx.centreId, revisionId, actor.personId];
  if (text.trim() === '')
    await tx.query(
      'delete from feedback_draft where centre_id = $1 and revision_id = $2 and assessor_id = $3',
      key,
    );
  else
    await tx.query(
      `insert into feedback_draft (centre_id, revision_id, assessor_id, text, saved_at) values ($1, $2, $3, $4, $5)
       on conflict (centre_id, revision_id, assessor_id) do update set text = excluded.text, saved_at = excluded.saved_at`,
      [...key, text, tx.now],
    );
}
