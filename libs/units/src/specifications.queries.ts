import { type CentreTransaction, statement } from '#database';
import type { SpecificationRules } from './domain/specification-rules.js';

export interface Specification extends SpecificationRules {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly standardVersionId: string;
  readonly standardKey: string;
  readonly standardVersion: string;
  /** Its standard is retired: no one new is enrolled on it. */
  readonly standardRetired: boolean;
  readonly criteriaTotal: number;
  /** How many learners are working on it. */
  readonly learners: number;
}

export const specificationRows = statement<Specification>(
  `select s.id, s.code, s.title, s.standard_version_id as "standardVersionId", v.standard_key as "standardKey",
     v.version as "standardVersion", v.retired_at is not null as "standardRetired", s.methods,
     s.currency_months as "currencyMonths", s.simulation_allowed as "simulationAllowed",
     (select count(*) from criterion cr where cr.standard_version_id = v.id) as "criteriaTotal",
     (select count(*) from unit u where u.centre_id = s.centre_id and u.unit_specification_id = s.id
      and u.withdrawn_at is null) as learners
   from unit_specification s join standard_version v on v.id = s.standard_version_id
   where s.centre_id = $1 order by s.code collate "en-x-icu"`,
);

/** The centre's unit specifications by code. */
export const specificationsOfCentre = (tx: CentreTransaction): Promise<Specification[]> =>
  tx.query(specificationRows.with(tx.centreId));

export const versionToSpecify = statement<{ readonly title: string; readonly retired: boolean }>(
  'select title, retired_at is not null as retired from standard_version where id = $1',
);

export const specificationToAdd = statement<{ readonly retired: boolean }>(
  `select v.retired_at is not null as retired
   from unit_specification s join standard_version v on v.id = s.standard_version_id
   where s.centre_id = $1 and s.id = $2`,
);

export const specificationsToEnrolOn = statement<{
  readonly id: string;
  readonly code: string;
  readonly retired: boolean;
}>(
  `select s.id, s.code, v.retired_at is not null as retired
   from cohort_unit cu
   join unit_specification s on s.centre_id = cu.centre_id and s.id = cu.unit_specification_id
   join standard_version v on v.id = s.standard_version_id
   where cu.centre_id = $1 and cu.cohort_id = $2 and cu.replaced_by is null order by cu.target_date, cu.id`,
);
