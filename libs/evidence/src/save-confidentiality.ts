import type { CentreTransaction } from '#database';
import type { Actor } from '#people';
import { Invalid } from '#refusals';
import { type Confidentiality, confidentialityFaults, confidentialityOf } from './domain/confidentiality.js';
import { loadDraftFor } from './load-draft-for.queries.js';
import { saveDraft } from './save-draft.js';

/**
 * Saves whether somebody could be identified from the actor's own draft, and what kinds of things were taken out.
 *
 * @returns the draft's next lock version
 * @throws Invalid `identifiable`, `removed`; NotFound; Conflict `no-draft`, `draft-changed`
 */
export async function saveConfidentiality(
  tx: CentreTransaction,
  actor: Actor,
  evidenceId: string,
  answers: Partial<Confidentiality>,
  lockVersion?: number,
): Promise<number> {
  const draft = await loadDraftFor(tx, actor, evidenceId, { lock: true, lockVersion });
  const faults = confidentialityFaults(answers);
  if (Object.keys(faults).length) throw new Invalid(faults);
  return saveDraft(tx, actor, draft, 'confidentiality', { confidentiality: confidentialityOf(answers) });
}
