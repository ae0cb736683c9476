import { recordAct } from '#audit';
import { type CentreTransaction, update } from '#database';
import { enqueue } from '#jobs';
import { RuleBroken } from '#refusals';
import { checkDraft } from './check-draft.js';
import { StandardDraftRow } from './entities/standard-draft.entity.js';
import { lockOpenDraft } from './drafts.queries.js';
import type { Librarian } from '#standards';
import { publishDraft, type PublishDraft } from './publish-draft-task.js';

/**
 * Queues the publication of a draft as it stands. The serving role may only read the library: the worker publishes, as
 * its owner, after it has checked the draft and the librarian's right itself.
 *
 * @throws NotAllowed, NotFound, Conflict; RuleBroken `draft-has-findings` | `version-published-already`
 */
export async function requestPublication(
  tx: CentreTransaction,
  librarian: Librarian,
  id: string,
  revision: number,
): Promise<void> {
  const draft = await lockOpenDraft(tx, librarian, id, revision);
  const checked = await checkDraft(tx, draft);
  if (checked.outcome === 'wrong') throw new RuleBroken([{ code: 'draft-has-findings' }]);
  const { key, version } = checked.standard;
  if (checked.published) throw new RuleBroken([{ code: 'version-published-already', key, version }]);
  const changed = { changedBy: librarian.accountId, changedAt: tx.now };
  await tx.query(update(StandardDraftRow, { id }, { state: 'publishing', refusal: null, ...changed }));
  await enqueue<PublishDraft>(tx, publishDraft, {
    centreId: librarian.centreId,
    draftId: id,
    digest: checked.digest,
  });
  await recordAct(
    tx,
    librarian,
    'standard-draft.publication-requested',
    { standardDraft: id },
    { key, version, digest: checked.digest },
  );
}
