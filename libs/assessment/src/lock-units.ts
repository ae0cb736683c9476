import type { CentreTransaction } from '#database';
import type { UnitToRestate } from './restate.js';

export interface LockedUnit extends UnitToRestate {
  readonly learnerId: string;
  /** Who assesses it now. */
  readonly assessorId: string | null;
  readonly withdrawn: boolean;
}

/**
 * Locks several units until the transaction ends, always in the order of their ids, for acts that reach across
 * a learner's units. An act that also locks evidence locks that first.
 */
export async function lockUnits(tx: CentreTransaction, unitIds: readonly string[]): Promise<LockedUnit[]> {
  // First the lock; then, in a statement that starts after it was given, who assesses them.
  await tx.query('select from unit where centre_id = $1 and id = any($2) order by id for no key update', [
    tx.centreId,
    unitIds,
  ]);
  return tx.query<LockedUnit>(
    `select u.id, u.learner_id as "learnerId", a.person_id as "assessorId", u.withdrawn_at is not null as withdrawn,
       s.methods, s.simulation_allowed as "simulationAllowed"
     from unit u
     join unit_specification s on s.centre_id = u.centre_id and s.id = u.unit_specification_id
     left join allocation a on a.centre_id = u.centre_id and a.unit_id = u.id and a.duty = 'assessor'
       and a.ended_at is null
     where u.centre_id = $1 and u.id = any($2) order by u.id`,
    [tx.centreId, unitIds],
  );
}

/** A criterion of a unit that evidence is cross-referenced to. */
export interface ConcernedCriterion {
  readonly unitId: string;
  readonly criterionId: string;
}

/** What any revision of this evidence is cross-referenced to. */
export const concernedByEvidence = (
  tx: CentreTransaction,
  evidenceId: string,
): Promise<ConcernedCriterion[]> =>
  tx.query(
    `select distinct x.unit_id as "unitId", x.criterion_id as "criterionId"
     from evidence_revision r join cross_reference x on x.centre_id = r.centre_id and x.revision_id = r.id
     where r.centre_id = $1 and r.evidence_id = $2`,
    [tx.centreId, evidenceId],
  );

export const unitIdsOf = (concerned: readonly ConcernedCriterion[]): string[] => [
  ...new Set(concerned.map(({ unitId }) => unitId)),
];
