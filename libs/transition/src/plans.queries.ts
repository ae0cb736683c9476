import { type CentreTransaction, type Row, statement } from '#database';
import { type Actor, requireAdministrator } from '#people';
import type { SpecificationRules } from '#units';
import type { TransitionPlanRow } from './entities/transition-plan.entity.js';

export type PlanState = 'draft' | 'ready' | 'discarded';

/** Who drafted it and who made it ready by their names. */
export interface TransitionPlan extends Omit<Row<TransitionPlanRow>, 'centreId'> {
  readonly fromCode: string;
  readonly fromVersionId: string;
  readonly fromVersion: string;
  readonly toVersion: string;
  readonly toTitle: string;
  readonly toCode: string | null;
  readonly standardKey: string;
}

const plans = `
  select p.id, p.from_specification_id as "fromSpecificationId", f.code as "fromCode",
    fv.id as "fromVersionId", fv.version as "fromVersion", p.to_version_id as "toVersionId", tv.version as "toVersion",
    tv.title as "toTitle", p.to_specification_id as "toSpecificationId", t.code as "toCode",
    tv.standard_key as "standardKey", p.state, c.name as "createdBy", p.created_at as "createdAt", r.name as "readyBy",
    p.ready_at as "readyAt"
  from transition_plan p
  join unit_specification f on f.centre_id = p.centre_id and f.id = p.from_specification_id
  join standard_version fv on fv.id = f.standard_version_id
  join standard_version tv on tv.id = p.to_version_id
  join person c on c.centre_id = p.centre_id and c.id = p.created_by
  left join person r on r.centre_id = p.centre_id and r.id = p.ready_by
  left join unit_specification t on t.centre_id = p.centre_id and t.id = p.to_specification_id
  where p.centre_id = $1`;

/** One of them. */
export const planRows = statement<TransitionPlan>(`${plans} and p.id = $2`);

export const plansFromRows = statement<TransitionPlan>(
  `${plans} and p.from_specification_id = $2 order by p.created_at desc`,
);

/** The plans of a unit specification, those that were discarded too, newest first. @throws NotAllowed */
export const plansFrom = (
  tx: CentreTransaction,
  actor: Actor,
  unitSpecificationId: string,
): Promise<TransitionPlan[]> => {
  requireAdministrator(actor, 'plan-transition');
  return tx.query(plansFromRows.with(tx.centreId, unitSpecificationId));
};

/** Another version of a specification's standard. */
export interface OtherVersion {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly current: boolean;
}

export const otherVersionRows = statement<OtherVersion>(
  `select v.id, v.version, v.title, v.id is not distinct from st.current_version_id as current
     from unit_specification s
     join standard_version f on f.id = s.standard_version_id
     join standard st on st.key = f.standard_key
     join standard_version v on v.standard_key = f.standard_key and v.id <> f.id and v.retired_at is null
     where s.centre_id = $1 and s.id = $2 order by v.loaded_at desc, v.id desc`,
);

/** The versions that a unit specification's learners could move to, newest first. */
export const versionsToMoveTo = (
  tx: CentreTransaction,
  unitSpecificationId: string,
): Promise<OtherVersion[]> => tx.query(otherVersionRows.with(tx.centreId, unitSpecificationId));

export const specificationsLocked = statement<{ readonly versionId: string }>(
  `select standard_version_id as "versionId" from unit_specification where centre_id = $1 and id = $2
   for no key update`,
);

/** The plan from a specification to a version, unless it was discarded. */
export const plansBetween = statement<{ readonly id: string }>(
  `select id from transition_plan
   where centre_id = $1 and from_specification_id = $2 and to_version_id = $3 and state <> 'discarded'`,
);

export const specificationRules = statement<SpecificationRules>(
  `select methods, currency_months as "currencyMonths", simulation_allowed as "simulationAllowed"
   from unit_specification where centre_id = $1 and id = $2`,
);
