import { recordAct } from '#audit';
import { isDay } from '#calendar';
import { type CentreTransaction, insert, isId, newId } from '#database';
import type { Actor } from '#people';
import { Invalid, NotFound, RuleBroken } from '#refusals';
import { CohortUnitRow } from './entities/cohort-unit.entity.js';
import { loadCohortFor } from './load-cohort-for.js';
import { specificationToAdd } from './specifications.queries.js';

export interface NewCohortUnit {
  readonly cohortId: string;
  readonly unitSpecificationId: string;
  /** 'YYYY-MM-DD': by when its learners should have completed the unit. */
  readonly targetDate: string;
}

/**
 * Adds a unit specification, with its target date, to what a cohort's learners are enrolled on. Its manager or an
 * administrator may. Learners who are in the cohort already are not enrolled by this: `enrolCohort` does.
 *
 * @throws NotFound for a cohort or specification that is not theirs; Invalid for no day or a specification that
 *   the cohort has already; RuleBroken `standard-retired` for one whose standard takes no new learners
 */
export async function addUnitToCohort(
  tx: CentreTransaction,
  actor: Actor,
  { cohortId, unitSpecificationId, targetDate }: NewCohortUnit,
): Promise<string> {
  await loadCohortFor(tx, actor, cohortId, { lock: true });
  if (!isDay(targetDate)) throw new Invalid({ targetDate: 'target-date-not-a-day' });
  const specification = isId(unitSpecificationId)
    ? await tx.queryOne(specificationToAdd.with(tx.centreId, unitSpecificationId))
    : undefined;
  if (!specification) throw new NotFound('unit-specification');
  if (specification.retired) throw new RuleBroken([{ code: 'standard-retired' }]);
  const id = newId();
  const row = { centreId: tx.centreId, id, cohortId, unitSpecificationId, targetDate };
  const inserted = await tx.queryOne(insert(CohortUnitRow, row, { onConflict: 'do nothing' }));
  if (!inserted) throw new Invalid({ unitSpecificationId: 'unit-specification-id-in-cohort-already' });
  const refs = { cohort: cohortId, unitSpecification: unitSpecificationId };
  await recordAct(tx, actor, 'cohort.unit-added', refs, { targetDate });
  return id;
}
