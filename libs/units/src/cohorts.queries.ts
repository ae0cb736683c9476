import type { Transaction } from '#database';
import type { Role } from '#people';
import type { SpecificationRules } from './domain/specification-rules.js';

export interface CohortUnit {
  readonly unitSpecificationId: string;
  readonly code: string;
  readonly title: string;
  readonly targetDate: string;
}

/** The units of a cohort with their targets, in the order of the targets. For cohorts loaded through the actor. */
export const cohortUnits = (tx: Transaction, cohortId: string): Promise<CohortUnit[]> =>
  tx.query(
    `select s.id as "unitSpecificationId", s.code, s.title, cu.target_date as "targetDate"
     from cohort_unit cu
     join unit_specification s on s.centre_id = cu.centre_id and s.id = cu.unit_specification_id
     where cu.centre_id = $1 and cu.cohort_id = $2 order by cu.target_date, s.code`,
    [tx.centreId, cohortId],
  );

export interface Specification extends SpecificationRules {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly standardVersionId: string;
  readonly standardKey: string;
  readonly standardVersion: string;
  readonly criteriaTotal: number;
  /** How many learners are working on it. */
  readonly learners: number;
}

/** The centre's unit specifications by code. */
export const specificationsOfCentre = (tx: Transaction): Promise<Specification[]> =>
  tx.query(
    `select s.id, s.code, s.title, s.standard_version_id as "standardVersionId", v.standard_key as "standardKey",
       v.version as "standardVersion", s.methods, s.currency_months as "currencyMonths",
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
export const peopleHolding = (tx: Transaction, role: Role): Promise<PersonHolding[]> =>
  tx.query(
    `select p.id, p.name from person p
     join person_role r on r.centre_id = p.centre_id and r.person_id = p.id and r.ended_at is null and r.role = $2
     where p.centre_id = $1 and p.state = 'active' order by p.name collate "en-x-icu", p.id`,
    [tx.centreId, role],
  );
