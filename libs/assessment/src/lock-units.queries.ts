import { type CentreTransaction, statement } from '#database';
import { lockUnits } from '#units';
import type { UnitRules } from './derive-states.js';

export interface LockedUnit extends UnitRules {
  readonly learnerId: string;
  /** Who assesses it now. */
  readonly assessorId: string | null;
  readonly withdrawn: boolean;
}

export const lockedUnitRows = statement<LockedUnit>(`
  select u.id, u.learner_id as "learnerId", a.person_id as "assessorId", u.withdrawn_at is not null as withdrawn,
    s.methods, s.simulation_allowed as "simulationAllowed"
  from unit u
  join unit_specification s on s.centre_id = u.centre_id and s.id = u.unit_specification_id
  left join live_allocation a on a.centre_id = u.centre_id and a.unit_id = u.id and a.duty = 'assessor'
  where u.centre_id = $1 and u.id = any($2) order by u.id`);

/** Locks units (see `lockUnits`), for acts that reach across a learner's units. */
export async function loadLockedUnits(
  tx: CentreTransaction,
  unitIds: readonly string[],
): Promise<LockedUnit[]> {
  const [, units] = await tx.pipeline([lockUnits(tx, unitIds), lockedUnitRows.with(tx.centreId, unitIds)]);
  return units;
}

/** A criterion of a unit that evidence is cross-referenced to. */
export interface AffectedCriterion {
  readonly unitId: string;
  readonly criterionId: string;
}

/** What any revision of a piece of evidence is cross-referenced to. */
export const affectedByEvidenceRows = statement<AffectedCriterion>(`
  select distinct x.unit_id as "unitId", x.criterion_id as "criterionId"
  from evidence_revision r join cross_reference x on x.centre_id = r.centre_id and x.revision_id = r.id
  where r.centre_id = $1 and r.evidence_id = $2`);

export const unitIdsOf = (affected: readonly AffectedCriterion[]): string[] => [
  ...new Set(affected.map(({ unitId }) => unitId)),
];

export const criteriaOf = (unit: { readonly id: string }, affected: readonly AffectedCriterion[]): string[] =>
  affected.filter(({ unitId }) => unitId === unit.id).map(({ criterionId }) => criterionId);
