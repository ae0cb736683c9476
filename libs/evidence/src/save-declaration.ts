import type { CentreTransaction } from '#database';
import type { Actor } from '#people';
import { Invalid } from '#refusals';
import { type OwnWorkAnswers, ownWorkFaults, ownWorkOf } from './domain/own-work.js';
import { loadDraftFor } from './load-draft-for.queries.js';
import { saveDraft } from './save-draft.js';

/**
 * Saves the learner's declaration that the draft is their own work, with the help and tools that had a part in it.
 *
 * @returns the draft's next lock version
 * @throws Invalid `ownWork`, `helpUsed`, `help`, `toolsUsed`, `tools`; NotFound; Conflict `no-draft`, `draft-changed`
 */
export async function saveDeclaration(
  tx: CentreTransaction,
  actor: Actor,
  evidenceId: string,
  answers: OwnWorkAnswers,
  lockVersion?: number,
): Promise<number> {
  const draft = await loadDraftFor(tx, actor, evidenceId, { lock: true, lockVersion });
  const faults = ownWorkFaults(answers);
  if (Object.keys(faults).length) throw new Invalid(faults);
  return saveDraft(tx, actor, draft, 'declaration', { declaration: ownWorkOf(answers) });
}
