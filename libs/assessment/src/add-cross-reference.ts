import { recordAct } from '#audit';
import { isId, newId, type CentreTransaction } from '#database';
import type { Actor } from '#people';
import { NotAllowed, NotFound, RuleBroken } from '#refusals';
import { crossReferencesMade } from './add-cross-reference.queries.js';
import { loadRevisionToAssess } from './load-revision-to-assess.js';
import { loadLockedUnits } from './lock-units.queries.js';
import { refreshDerivedStates } from './refresh-derived-states.js';

export interface NewCrossReference {
  readonly unitId: string;
  readonly criterionId: string;
  /** The question asked or the words said: what an observation needs to show knowledge. */
  readonly question?: string | null;
}

/**
 * Cross-references submitted evidence to another criterion of a unit of its learner that the actor assesses. Idempotent.
 *
 * @returns the id of the cross-reference
 * @throws NotFound for a criterion of no such unit; NotAllowed; RuleBroken `evidence-withdrawn`,
 *   `evidence-replaced`, `unit-withdrawn`
 */
export async function addCrossReference(
  tx: CentreTransaction,
  actor: Actor,
  revisionId: string,
  { unitId, criterionId, question = null }: NewCrossReference,
): Promise<string> {
  const revision = await loadRevisionToAssess(tx, actor, revisionId, 'add-cross-reference');
  const { evidenceNumber, learnerId } = revision;
  if (!isId(unitId) || !isId(criterionId)) throw new NotFound('criterion');
  const [unit] = await loadLockedUnits(tx, [unitId]);
  if (!unit || unit.learnerId !== learnerId) throw new NotFound('unit');
  if (unit.assessorId !== actor.personId) throw new NotAllowed('add-cross-reference');
  if (revision.withdrawn) throw new RuleBroken([{ code: 'evidence-withdrawn', evidenceNumber }]);
  if (revision.replaced) throw new RuleBroken([{ code: 'evidence-replaced', evidenceNumber }]);
  if (unit.withdrawn) throw new RuleBroken([{ code: 'unit-withdrawn' }]);
  const made = await tx.queryOne(
    crossReferencesMade.with(
      ...[tx.centreId, unitId, criterionId, revisionId, newId(), learnerId, question?.trim() || null, tx.now],
    ),
  );
  if (!made) throw new NotFound('criterion');
  const { id: crossReference, added } = made;
  if (!added) return crossReference;
  await refreshDerivedStates(tx, unit, [criterionId]);
  const subject = { unit: unitId, criterion: criterionId, revision: revisionId, crossReference };
  await recordAct(tx, actor, 'cross-reference.added', subject);
  return crossReference;
}
