import { type CentreTransaction, containing, statement } from '#database';
import type { Duty } from './domain/allocation-blockers.js';
import { joinSpecification, leftJoinAssessor, leftJoinIqa } from './unit-joins.js';

export interface CohortForActor {
  readonly id: string;
  readonly name: string;
  readonly managerId: string | null;
  readonly managerName: string | null;
  readonly startsOn: string;
}

const cohort = `select c.id, c.name, c.manager_id as "managerId", m.name as "managerName", c.starts_on as "startsOn"
  from cohort c left join person m on m.centre_id = c.centre_id and m.id = c.manager_id
  where c.centre_id = $1 and c.id = $2`;

export const cohortWithManager = {
  unlocked: statement<CohortForActor>(cohort),
  locked: statement<CohortForActor>(`${cohort} for no key update of c`),
};

export interface CohortUnit {
  readonly unitSpecificationId: string;
  readonly code: string;
  readonly title: string;
  readonly targetDate: string;
}

export const cohortUnitRows = statement<CohortUnit>(
  `select s.id as "unitSpecificationId", s.code, s.title, cu.target_date as "targetDate"
   from cohort_unit cu
   join unit_specification s on s.centre_id = cu.centre_id and s.id = cu.unit_specification_id
   where cu.centre_id = $1 and cu.cohort_id = $2 and (cu.replaced_by is null or exists (
     select from unit u where u.centre_id = cu.centre_id and u.cohort_id = cu.cohort_id
       and u.unit_specification_id = cu.unit_specification_id and u.withdrawn_at is null))
   order by cu.target_date, s.code`,
);

/**
 * A cohort's units by target date, without those that every learner has moved away from. For cohorts loaded through the
 * actor.
 */
export const cohortUnits = (tx: CentreTransaction, cohortId: string): Promise<CohortUnit[]> =>
  tx.query(cohortUnitRows.with(tx.centreId, cohortId));

export const cohortTargetUpdate = statement<{ readonly id: string }>(
  `update cohort_unit set target_date = $4
   where centre_id = $1 and cohort_id = $2 and unit_specification_id = $3 returning id`,
);

export interface UnitDuties {
  readonly unitId: string;
  readonly learnerName: string;
  readonly code: string;
  readonly assessorName: string | null;
  readonly iqaName: string | null;
}

export interface DutiesFilter {
  readonly unitSpecificationId?: string;
  /** Units without a holder of this duty. */
  readonly without?: Duty;
  /** Part of the learner's name. */
  readonly text?: string;
}

export const dutyRows = statement<UnitDuties & { readonly total: number }>(
  `select u.id as "unitId", l.name as "learnerName", s.code, ap.name as "assessorName", qp.name as "iqaName",
     count(*) over () as total
   from unit u
   join person l on l.centre_id = u.centre_id and l.id = u.learner_id
   ${joinSpecification}
   ${leftJoinAssessor}
   ${leftJoinIqa}
   where u.centre_id = $1 and u.cohort_id = $2 and u.withdrawn_at is null
     and ($3::uuid is null or u.unit_specification_id = $3)
     and ($4::text is null or case $4 when 'assessor' then a.person_id else q.person_id end is null)
     and ($5::text is null or l.name ilike $5)
   order by l.name collate "en-x-icu", l.id, s.code limit $6`,
);

/** The live units of a cohort with who holds their duties, by learner: at most `limit`, and how many there are. */
export async function dutiesInCohort(
  tx: CentreTransaction,
  cohortId: string,
  { unitSpecificationId, without, text }: DutiesFilter,
  limit: number,
): Promise<{ readonly units: readonly UnitDuties[]; readonly total: number }> {
  const rows = await tx.query(
    dutyRows.with(
      tx.centreId,
      cohortId,
      unitSpecificationId ?? null,
      without ?? null,
      containing(text),
      limit,
    ),
  );
  return { units: rows, total: rows[0]?.total ?? 0 };
}
