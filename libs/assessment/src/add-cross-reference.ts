import { recordAct } from '#audit';
import { isId, newId, type CentreTransaction } from '#database';
import type { Actor } from '#people';
import { NotAllowed, NotFound, RuleBroken } from '#refusals';
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
  if (!isId(revisionId)) throw new NotFound('evidence');
  // Evidence before units, as withdrawing and revising lock them.
  await tx.query(lockEvidence, [tx.centreId, revisionId]);
  const revision = await loadRevisionToAssess(tx, actor, revisionId, 'add-cross-reference');
  const { evidenceNumber, learnerId } = revision;
  if (!isId(unitId) || !isId(criterionId)) throw new NotFound('criterion');
  const [unit] = await loadLockedUnits(tx, [unitId]);
  if (!unit || unit.learnerId !== learnerId) throw new NotFound('unit');
  if (unit.assessorId !== actor.personId) throw new NotAllowed('add-cross-reference');
  if (revision.withdrawn) throw new RuleBroken([{ code: 'evidence-withdrawn', evidenceNumber }]);
  if (revision.replaced) throw new RuleBroken([{ code: 'evidence-replaced', evidenceNumber }]);
  if (unit.withdrawn) throw new RuleBroken([{ code: 'unit-withdrawn' }]);
  const added = await tx.queryOne<{ id: string }>(
    `insert into cross_reference (centre_id, id, revision_id, learner_id, unit_id, criterion_id, question, created_at)
     select c.centre_id, $4, $5, $6, c.unit_id, c.criterion_id, $7, $8
     from criterion_state c where c.centre_id = $1 and c.unit_id = $2 and c.criterion_id = $3
     on conflict (centre_id, revision_id, unit_id, criterion_id) do nothing returning id`,
    [tx.centreId, unitId, criterionId, newId(), revisionId, learnerId, question?.trim() || null, tx.now],
  );
  if (!added) return existingReference(tx, revisionId, unitId, criterionId);
  await refreshDerivedStates(tx, unit, [criterionId]);
  await recordAct(tx, actor, 'cross-reference.added', {
    unit: unitId,
    criterion: criterionId,
    revision: revisionId,
    crossReference: added.id,
  });
  return added.id;
}

const lockEvidence = `
  select from evidence e where e.centre_id = $1 and e.id = (
    select r.evidence_id from evidence_revision r where r.centre_id = $1 and r.id = $2) for no key update`;

async function existingReference(
  tx: CentreTransaction,
  revisionId: string,
  unitId: string,
  criterionId: string,
): Promise<string> {
  const existing = await tx.queryOne<{ id: string }>(
    `select id from cross_reference where centre_id = $1 and revision_id = $2 and unit_id = $3 and criterion_id = $4`,
    [tx.centreId, revisionId, unitId, criterionId],
  );
  if (!existing) throw new NotFound('criterion');
  return existing.id;
}
