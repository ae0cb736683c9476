import { recordAct } from '#audit';
import { isDay } from '#calendar';
import { isId, type CentreTransaction } from '#database';
import type { Actor } from '#people';
import { Invalid, NotFound } from '#refusals';
import { cohortTargetUpdate } from './cohorts.queries.js';
import { loadCohortFor } from './load-cohort-for.js';

export interface CohortTargetDate {
  readonly cohortId: string;
  readonly unitSpecificationId: string;
  /** 'YYYY-MM-DD' */
  readonly targetDate: string;
}

/**
 * Moves a cohort's target for one of its units, and with it the target of each learner who has none of their own.
 * Its manager or an administrator may.
 *
 * @throws NotFound for a cohort that is not theirs or a unit not of this cohort; Invalid for no day
 */
export async function setCohortTargetDate(
  tx: CentreTransaction,
  actor: Actor,
  { cohortId, unitSpecificationId, targetDate }: CohortTargetDate,
): Promise<void> {
  await loadCohortFor(tx, actor, cohortId, { lock: true });
  if (!isDay(targetDate)) throw new Invalid({ targetDate: 'target-date-not-a-day' });
  const updated = isId(unitSpecificationId)
    ? await tx.queryOne(cohortTargetUpdate.with(tx.centreId, cohortId, unitSpecificationId, targetDate))
    : undefined;
  if (!updated) throw new NotFound('cohort-unit');
  await recordAct(
    tx,
    actor,
    'cohort.target-set',
    { cohort: cohortId, unitSpecification: unitSpecificationId },
    { targetDate },
  );
}
