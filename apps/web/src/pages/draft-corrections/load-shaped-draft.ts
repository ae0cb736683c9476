import type { CentreTransaction } from '#database';
import type { Actor } from '#people';
import { Conflict } from '#refusals';
import { checkDraft, loadDraft, type StandardDraft } from '#standard-drafts';
import type { Standard } from '#standards';
import type { FailedForm } from '../../http/forms/take-form.js';

export interface DraftInShape {
  readonly draft: StandardDraft;
  readonly standard: Standard;
}

/**
 * An open draft whose items and fields are all where they belong, right or wrong.
 *
 * @throws NotAllowed, NotFound; Conflict `draft-not-open`, `draft-not-shaped`
 */
export async function loadShapedDraft(
  tx: CentreTransaction,
  actor: Actor,
  draftId: string,
): Promise<DraftInShape> {
  const draft = await loadDraft(tx, actor, draftId);
  if (draft.state !== 'open') throw new Conflict('draft-not-open', { state: draft.state });
  const checked = await checkDraft(tx, draft.yaml);
  const standard = checked.outcome === 'good' ? checked.standard : checked.shaped?.standard;
  if (!standard) throw new Conflict('draft-not-shaped');
  return { draft, standard };
}

/** What a page is given again when what was typed could not be taken. */
export type Retyped = Pick<FailedForm, 'values' | 'problems'>;
