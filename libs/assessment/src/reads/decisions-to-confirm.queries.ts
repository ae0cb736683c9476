import { type CentreTransaction, statement } from '#database';
import type { CarryKind } from '../domain/what-carries-over.js';

/** A decision that stood before a unit moved, on words that the criterion no longer has. */
export interface DecisionToConfirm {
  readonly kind: CarryKind;
  readonly label: string;
  readonly version: string;
  /** The criterion as it was, as one sentence with its stem. */
  readonly sentence: string;
  readonly by: string;
  readonly at: Date;
  readonly reasons: string;
  readonly togetherBecause: string | null;
  readonly occasionDidNotArise: string | null;
  /** Whether somebody decided on the new words since. */
  readonly decided: boolean;
}

export const toConfirmRows = statement<DecisionToConfirm>(
  `select k.kind, c.label, v.version, concat_ws(' ', c.stem, c.text) as sentence, p.name as by, d.decided_at as at,
     d.reasons, d.together_because as "togetherBecause", d.occasion_did_not_arise as "occasionDidNotArise",
     exists (select from criterion_decision l where l.centre_id = k.centre_id and l.unit_id = k.unit_id
             and l.criterion_id = k.criterion_id) as decided
   from carried_decision k
   join criterion_decision d on d.centre_id = k.centre_id and d.id = k.from_decision_id
   join criterion c on c.id = d.criterion_id join standard_version v on v.id = c.standard_version_id
   join person p on p.centre_id = d.centre_id and p.id = d.assessor_id
   where k.centre_id = $1 and k.unit_id = $2 and k.criterion_id = $3 and k.decision_id is null order by c.position`,
);

/** What stood before a move and was not carried over at once to this criterion, in the order of the version before. */
export const decisionsToConfirm = (
  tx: CentreTransaction,
  unitId: string,
  criterionId: string,
): Promise<DecisionToConfirm[]> => tx.query(toConfirmRows.with(tx.centreId, unitId, criterionId));
