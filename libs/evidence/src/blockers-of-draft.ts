import { londonDay } from '#calendar';
import type { CentreTransaction } from '#database';
import { type DraftBlocker, draftBlockers } from './domain/draft-blockers.js';
import type { Draft } from './load-draft-for.queries.js';
import { crossReferencesOf, filesOf } from './revision-parts.queries.js';

/**
 * What keeps a draft from being submitted: the same list that its page shows. Submitting asks in the transaction
 * that would submit, with the draft locked.
 */
export async function blockersOfDraft(tx: CentreTransaction, draft: Draft): Promise<DraftBlocker[]> {
  const files = await filesOf(tx, draft.revisionId);
  const links = await crossReferencesOf(tx, draft.revisionId);
  const live = links.filter(({ unitWithdrawn }) => !unitWithdrawn);
  return draftBlockers(draft, files, live, londonDay(tx.now));
}
