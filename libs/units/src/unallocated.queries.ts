import { type CentreTransaction, statement } from '#database';
import { type Actor, requireAdministrator } from '#people';
import { leftJoinAssessor, leftJoinIqa } from './unit-joins.js';

/** Live units without an assessor or without an IQA, of a cohort or of none. */
export interface UnallocatedRow {
  /** null: units outside any cohort. */
  readonly cohortId: string | null;
  readonly cohortName: string | null;
  readonly withoutAssessor: number;
  readonly withoutIqa: number;
}

export const unallocatedRows = statement<UnallocatedRow>(
  `select u.cohort_id as "cohortId", c.name as "cohortName",
     count(*) filter (where a.person_id is null) as "withoutAssessor",
     count(*) filter (where q.person_id is null) as "withoutIqa"
   from unit u
   left join cohort c on c.centre_id = u.centre_id and c.id = u.cohort_id
   ${leftJoinAssessor}
   ${leftJoinIqa}
   where u.centre_id = $1 and u.withdrawn_at is null and (a.person_id is null or q.person_id is null)
   group by u.cohort_id, c.name order by c.name nulls last, u.cohort_id`,
);

/** Where duties are still to be given, cohort by cohort. @throws NotAllowed for all but administrators */
export async function unallocatedUnits(tx: CentreTransaction, actor: Actor): Promise<UnallocatedRow[]> {
  requireAdministrator(actor, 'see-allocations');
  return tx.query(unallocatedRows.with(tx.centreId));
}
