import type { CentreTransaction } from '#database';
import type { Actor } from '#people';
import { Conflict } from '#refusals';
import { loadDraft, type StandardDraft } from '#standard-drafts';
import type { Standard } from '#standards';

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
