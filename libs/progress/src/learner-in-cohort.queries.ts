import { type CentreTransaction, isId, statement } from '#database';
import { NotFound } from '#refusals';
import { type BarCriterion, joinSpecification, leftJoinAssessor, leftJoinIqa } from '#units';
import { progressOfLearners } from './cohort-progress.queries.js';
import type { UnitProgress } from './packed-units.js';

export interface LearnersUnitInCohort extends UnitProgress {
  readonly code: string;
  readonly title: string;
  readonly assessorName: string | null;
  readonly iqaName: string | null;
  /** For the bar: the state of each criterion in the order of the standard. */
  readonly segments: readonly BarCriterion[];
}

export interface LearnerInCohort {
  readonly learnerId: string;
  readonly name: string;
  readonly units: readonly LearnersUnitInCohort[];
}

type UnitDetails = Omit<LearnersUnitInCohort, keyof UnitProgress> & Pick<UnitProgress, 'unitId'>;

export const unitDetails = statement<UnitDetails>(
  `select u.id as "unitId", s.code, s.title, ap.name as "assessorName", qp.name as "iqaName",
     coalesce((select json_agg(json_build_object('kind', cr.kind, 'state', c.state) order by c.position)
      from criterion_state c join criterion cr on cr.id = c.criterion_id
      where c.centre_id = u.centre_id and c.unit_id = u.id), '[]') as segments
   from unit u
   ${joinSpecification}
   ${leftJoinAssessor}
   ${leftJoinIqa}
   where u.centre_id = $1 and u.id = any($2::uuid[])`,
);

/**
 * One learner of a cohort with the states of all their criteria in its units: still progress, and no evidence.
 * For cohorts loaded through the actor.
 *
 * @throws NotFound when the learner has no live unit in the cohort
 */
export async function learnerInCohort(
  tx: CentreTransaction,
  cohortId: string,
  learnerId: string,
): Promise<LearnerInCohort> {
  const [learner] = isId(learnerId) ? await progressOfLearners(tx, cohortId, [learnerId]) : [];
  if (!learner?.units.length) throw new NotFound('learner');
  const details = await tx.query(
    unitDetails.with(
      tx.centreId,
      learner.units.map(({ unitId }) => unitId),
    ),
  );
  const byUnit = new Map(details.map((unit) => [unit.unitId, unit]));
  return { ...learner, units: learner.units.map((unit) => ({ ...unit, ...byUnit.get(unit.unitId)! })) };
}
