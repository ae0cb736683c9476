import { type CentreTransaction, statement } from '#database';
import type { AffectedCriterion } from './lock-units.queries.js';

export const crossReferencePlaceRows = statement<AffectedCriterion>(
  'select unit_id as "unitId", criterion_id as "criterionId" from cross_reference where centre_id = $1 and id = $2',
);

/** The criterion that a cross-reference points at. */
export const crossReferencePlace = (
  tx: CentreTransaction,
  crossReferenceId: string,
): Promise<AffectedCriterion | undefined> =>
  tx.queryOne(crossReferencePlaceRows.with(tx.centreId, crossReferenceId));
