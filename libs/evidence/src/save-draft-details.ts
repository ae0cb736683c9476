import type { CentreTransaction } from '#database';
import type { Actor } from '#people';
import { Invalid } from '#refusals';
import { methods } from '#units';
import { detailFaults, type DraftDetails } from './domain/draft-details.js';
import { loadDraftFor } from './load-draft-for.queries.js';
import { saveDraft } from './save-draft.js';

/**
 * Saves title, method, day of the activity and text of the actor's own draft.
 *
 * @param lockVersion from the page; omit for last write wins
 * @returns the draft's next lock version
 * @throws Invalid `title`, `method`, `activityOn`, `text`; NotFound; Conflict `no-draft`, `draft-changed`
 */
export async function saveDraftDetails(
  tx: CentreTransaction,
  actor: Actor,
  evidenceId: string,
  details: DraftDetails,
  lockVersion?: number,
): Promise<number> {
  const draft = await loadDraftFor(tx, actor, evidenceId, { lock: true, lockVersion });
  const faults = {
    ...detailFaults(details),
    ...(methods.includes(details.method) ? {} : { method: 'method-unknown' }),
  };
  if (Object.keys(faults).length) throw new Invalid(faults);
  const { title, method, activityOn, text } = details;
  return saveDraft(tx, actor, draft, 'details', { title: title.trim(), method, activityOn, text });
}
