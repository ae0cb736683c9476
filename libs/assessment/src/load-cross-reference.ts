import { isId, type CentreTransaction } from '#database';
import type { Actor } from '#people';
import { NotFound } from '#refusals';
import type { RecordedCriterion } from './criterion-facts.queries.js';
import { crossReferencePlace } from './cross-reference-place.queries.js';
import type { CrossReferenceFacts } from './domain/facts.js';
import { type CriterionToAssess, loadCriterionToAssess } from './load-criterion-to-assess.js';

export interface CrossReferenceToJudge extends CriterionToAssess {
  readonly criterion: RecordedCriterion;
  readonly reference: CrossReferenceFacts;
}

/**
 * A cross-reference with the criterion it points at, its unit locked, for an act of the assessor.
 *
 * @throws NotFound; NotAllowed for anyone who sees the unit and does not assess it
 */
export async function loadCrossReferenceToJudge(
  tx: CentreTransaction,
  actor: Actor,
  crossReferenceId: string,
  act: string,
): Promise<CrossReferenceToJudge> {
  const place = isId(crossReferenceId) && (await crossReferencePlace(tx, crossReferenceId));
  if (!place) throw new NotFound('cross-reference');
  const { criterion, ...loaded } = await loadCriterionToAssess(
    tx,
    actor,
    place.unitId,
    place.criterionId,
    act,
  );
  const reference = criterion?.crossReferences.find(({ id }) => id === crossReferenceId);
  if (!criterion || !reference) throw new NotFound('cross-reference');
  return { ...loaded, criterion, reference };
}
