import type { CentreTransaction } from '#database';
import type { Actor } from '#people';
import { Conflict } from '#refusals';
import { loadDraft, type StandardDraft } from '#standard-drafts';
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
  if (!draft.content) throw new Conflict('draft-not-shaped');
  return { draft, standard: draft.content };
}

/** What a page is given again when what was typed could not be taken. */
export type Retyped = Pick<FailedForm, 'values' | 'problems'>;
