import { recordAct } from '#audit';
import type { CentreTransaction } from '#database';
import { copyToNewRevision, loadEvidenceFor, loadRevisionFor, type NewRevision } from '#evidence';
import type { Actor } from '#people';
import { NotAllowed, NotFound, RuleBroken } from '#refusals';
import { revisionBlockers } from './domain/revision-blockers.js';
import { lockEvidenceInUnits } from './evidence-in-units.js';

/**
 * The learner begins a new revision of what they submitted, as a draft. What was submitted stays in force until
 * the new one is. What an assessor recorded is not the learner's to revise.
 *
 * @throws NotFound; NotAllowed; RuleBroken with `RevisionBlocker`s; Conflict `draft-exists`
 */
export async function reviseEvidence(
  tx: CentreTransaction,
  actor: Actor,
  evidenceId: string,
): Promise<NewRevision> {
  const evidence = await loadEvidenceFor(tx, actor, evidenceId);
  if (!evidence.relations.includes('learner')) throw new NotAllowed('revise-evidence');
  if (!evidence.submittedRevisionId) throw new NotFound('evidence');
  const { authorId } = await loadRevisionFor(tx, actor, evidence.submittedRevisionId);
  if (authorId !== actor.personId) throw new NotAllowed('revise-evidence');
  const { withdrawn, returned, units } = await lockEvidenceInUnits(tx, evidenceId);
  const blockers = revisionBlockers({ id: evidenceId, number: evidence.number, withdrawn, returned }, units);
  if (blockers.length > 0) throw new RuleBroken(blockers);
  const begun = await copyToNewRevision(tx, evidenceId, actor.personId);
  await recordAct(
    tx,
    actor,
    'evidence.revision-begun',
    { evidence: evidenceId, revision: begun.revisionId },
    { revision: begun.revision },
  );
  return begun;
}
