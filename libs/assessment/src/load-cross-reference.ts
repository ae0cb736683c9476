import { isId, type CentreTransaction } from '#database';
import type { Actor } from '#people';
import { NotFound } from '#refusals';
import { criterionFacts, type RecordedCriterion } from './criterion-facts.queries.js';
import type { CrossReferenceFacts } from './domain/facts.js';
import { loadUnitToAssess, type UnitToAssess } from './load-unit-to-assess.js';

export interface CrossReferenceToJudge {
  readonly unit: UnitToAssess;
  readonly criterion: RecordedCriterion;
  readonly reference: CrossReferenceFacts;
}

/**
 * A cross-reference with the criterion it points at, its unit locked, for an act of the assessor.
 *
 * @throws NotFound; NotAllowed for whoever sees the unit and does not assess it
 */
export async function loadCrossReferenceToJudge(
  tx: CentreTransaction,
  actor: Actor,
  crossReferenceId: string,
  act: string,
): Promise<CrossReferenceToJudge> {
  const at = isId(crossReferenceId)
    ? await tx.queryOne<{ unitId: string; criterionId: string }>(
        `select unit_id as "unitId", criterion_id as "criterionId" from cross_reference where centre_id = $1 and id = $2`,
        [tx.centreId, crossReferenceId],
      )
    : undefined;
  if (!at) throw new NotFound('cross-reference');
  const unit = await loadUnitToAssess(tx, actor, at.unitId, act);
  const [criterion] = await criterionFacts(tx, at.unitId, [at.criterionId]);
  const reference = criterion?.crossReferences.find(({ id }) => id === crossReferenceId);
  if (!criterion || !reference) throw new NotFound('cross-reference');
  return { unit, criterion, reference };
}
