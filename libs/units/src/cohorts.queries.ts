import type { CentreTransaction } from '#database';
import type { Role } from '#people';
import type { Duty } from './domain/allocation-blockers.js';
import type { SpecificationRules } from './domain/specification-rules.js';

export interface CohortUnit {
  readonly unitSpecificationId: string;
  readonly code: string;
  readonly title: string;
  readonly targetDate: string;
}

/**
 * The units of a cohort with their targets, in the order of the targets, but for those that all its learners moved from
 * to another version. For cohorts loaded through the actor.
 */
export const cohortUnits = (tx: CentreTransaction, cohortId: string): Promise<CohortUnit[]> =>
  tx.query(
    `select s.id as "unitSpecificationId", s.code, s.title, cu.target_date as "targetDate"
     from cohort_unit cu
     join unit_specification s on s.centre_id = cu.centre_id and s.id = cu.unit_specification_id
     where cu.centre_id = $1 and cu.cohort_id = $2 and (cu.replaced_by is null or exists (
       select from unit u where u.centre_id = cu.centre_id and u.cohort_id = cu.cohort_id
         and u.unit_specification_id = cu.unit_specification_id and u.withdrawn_at is null))
     order by cu.target_date, s.code`,
    [tx.centreId, cohortId],
  );

export interface Specification extends SpecificationRules {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly standardVersionId: string;
  readonly standardKey: string;
  readonly standardVersion: string;
  /** Its standard is retired: nobody new is enrolled on it. */
  readonly standardRetired: boolean;
  readonly criteriaTotal: number;
  /** How many learners are working on it. */
  readonly learners: number;
}

/** The centre's unit specifications by code. */
export const specificationsOfCentre = (tx: CentreTransaction): Promise<Specification[]> =>
  tx.query(
    `select s.id, s.code, s.title, s.standard_version_id as "standardVersionId", v.standard_key as "standardKey",
       v.version as "standardVersion", v.retired_at is not null as "standardRetired", s.methods, s.currency_months as "currencyMonths",
       s.simulation_allowed as "simulationAllowed",
       (select count(*) from criterion cr where cr.standard_version_id = v.id) as "criteriaTotal",
       (select count(*) from unit u where u.centre_id = s.centre_id and u.unit_specification_id = s.id
        and u.withdrawn_at is null) as learners
     from unit_specification s join standard_version v on v.id = s.standard_version_id
     where s.centre_id = $1 order by s.code collate "en-x-icu"`,
    [tx.centreId],
  );

export interface PersonHolding {
  readonly id: string;
  readonly name: string;
}

/** The active people of the centre who hold a role, by name: whom one can enrol, allocate or name a manager. */
export const peopleHolding = (tx: CentreTransaction, role: Role): Promise<PersonHolding[]> =>
  tx.query(
    `select p.id, p.name from person p
     join person_role r on r.centre_id = p.centre_id and r.person_id = p.id and r.ended_at is null and r.role = $2
     where p.centre_id = $1 and p.state = 'active' order by p.name collate "en-x-icu", p.id`,
    [tx.centreId, role],
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
  /** Units where nobody has this duty. */
  readonly without?: Duty;
  /** Part of the learner's name. */
  readonly text?: string;
}

/** The live units of a cohort with who holds their duties, by learner: at most `limit`, and how many there are. */
export async function dutiesInCohort(
  tx: CentreTransaction,
  cohortId: string,
  { unitSpecificationId, without, text }: DutiesFilter,
  limit: number,
): Promise<{ readonly units: readonly UnitDuties[]; readonly total: number }> {
  const rows = await tx.query<UnitDuties & { total: number }>(
    `select u.id as "unitId", l.name as "learnerName", s.code, ap.name as "assessorName", qp.name as "iqaName",
       count(*) over () as total
     from unit u
     join person l on l.centre_id = u.centre_id and l.id = u.learner_id
     join unit_specification s on s.centre_id = u.centre_id and s.id = u.unit_specification_id
     left join allocation a on a.centre_id = u.centre_id and a.unit_id = u.id and a.duty = 'assessor' and a.ended_at is null
     left join person ap on ap.centre_id = a.centre_id and ap.id = a.person_id
     left join allocation q on q.centre_id = u.centre_id and q.unit_id = u.id and q.duty = 'iqa' and q.ended_at is null
     left join person qp on qp.centre_id = q.centre_id and qp.id = q.person_id
     where u.centre_id = $1 and u.cohort_id = $2 and u.withdrawn_at is null
       and ($3::uuid is null or u.unit_specification_id = $3)
       and ($4::text is null or case $4 when 'assessor' then a.id else q.id end is null)
       and ($5::text is null or l.name ilike $5)
     order by l.name collate "en-x-icu", l.id, s.code limit $6`,
    [tx.centreId, cohortId, unitSpecificationId ?? null, without ?? null, partOf(text), limit],
  );
  return { units: rows, total: rows[0]?.total ?? 0 };
}

/** Active learners of the centre who miss one of the cohort's units that takes new learners, by name: at most `limit`, and how many there are. */
export async function learnersToEnrol(
  tx: CentreTransaction,
  cohortId: string,
  text: string,
  limit: number,
): Promise<{ readonly learners: readonly PersonHolding[]; readonly total: number }> {
  const rows = await tx.query<PersonHolding & { total: number }>(
    `select p.id, p.name, count(*) over () as total from person p
     join person_role r on r.centre_id = p.centre_id and r.person_id = p.id and r.ended_at is null and r.role = 'learner'
     where p.centre_id = $1 and p.state = 'active' and ($3::text is null or p.name ilike $3)
       and exists (
         select from cohort_unit cu
         join unit_specification s on s.centre_id = cu.centre_id and s.id = cu.unit_specification_id
         join standard_version v on v.id = s.standard_version_id and v.retired_at is null
         where cu.centre_id = $1 and cu.cohort_id = $2 and cu.replaced_by is null and not exists (
           select from unit u where u.centre_id = $1 and u.learner_id = p.id and u.withdrawn_at is null
             and u.unit_specification_id = cu.unit_specification_id))
     order by p.name collate "en-x-icu", p.id limit $4`,
    [tx.centreId, cohortId, partOf(text), limit],
  );
  return { learners: rows, total: rows[0]?.total ?? 0 };
}

/** A pattern for `ilike`, in which what was typed stands for itself. */
const partOf = (text: string | undefined): string | null =>
  text?.trim() ? `%${text.trim().replace(/[\\%_]/g, '\\$&')}%` : null;
