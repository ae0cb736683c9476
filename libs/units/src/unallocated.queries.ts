import type { CentreTransaction } from '#database';
import { type Actor, mustAdminister } from '#people';

/** Live units of a cohort, or of none, that nobody assesses or quality-assures. */
export interface UnallocatedRow {
  /** null: units outside any cohort. */
  readonly cohortId: string | null;
  readonly cohortName: string | null;
  readonly withoutAssessor: number;
  readonly withoutIqa: number;
}

/** Where duties are still to be given, cohort by cohort. @throws NotAllowed for all but administrators */
export async function unallocatedUnits(tx: CentreTransaction, actor: Actor): Promise<UnallocatedRow[]> {
  mustAdminister(actor, 'see-allocations');
  return tx.query(
    `select u.cohort_id as "cohortId", c.name as "cohortName",
       count(*) filter (where a.id is null) as "withoutAssessor", count(*) filter (where q.id is null) as "withoutIqa"
     from unit u
     left join cohort c on c.centre_id = u.centre_id and c.id = u.cohort_id
     left join allocation a on a.centre_id = u.centre_id and a.unit_id = u.id and a.duty = 'assessor' and a.ended_at is null
     left join allocation q on q.centre_id = u.centre_id and q.unit_id = u.id and q.duty = 'iqa' and q.ended_at is null
     where u.centre_id = $1 and u.withdrawn_at is null and (a.id is null or q.id is null)
     group by u.cohort_id, c.name order by c.name nulls last, u.cohort_id`,
    [tx.centreId],
  );
}
