import { recordAct } from '#audit';
import { isDay } from '#calendar';
import { isId, newId, type CentreTransaction } from '#database';
import type { Actor } from '#people';
import { Invalid, NotFound, RuleBroken } from '#refusals';
import { loadCohortFor } from './load-cohort-for.js';

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
  input: NewCohortUnit,
): Promise<string> {
  await loadCohortFor(tx, actor, input.cohortId, { lock: true });
  if (!isDay(input.targetDate)) throw new Invalid({ targetDate: 'target-date-not-a-day' });
  const specification = isId(input.unitSpecificationId)
    ? await tx.queryOne<{ retired: boolean }>(
        `select v.retired_at is not null as retired
         from unit_specification s join standard_version v on v.id = s.standard_version_id
         where s.centre_id = $1 and s.id = $2`,
        [tx.centreId, input.unitSpecificationId],
      )
    : undefined;
  if (!specification) throw new NotFound('unit-specification');
  if (specification.retired) throw new RuleBroken([{ code: 'standard-retired' }]);
  const id = newId();
  const added = await tx.queryOne(
    `insert into cohort_unit (centre_id, id, cohort_id, unit_specification_id, target_date) values ($1, $2, $3, $4, $5)
     on conflict (centre_id, cohort_id, unit_specification_id) do nothing returning id`,
    [tx.centreId, id, input.cohortId, input.unitSpecificationId, input.targetDate],
  );
  if (!added) throw new Invalid({ unitSpecificationId: 'unit-specification-id-in-cohort-already' });
  await recordAct(
    tx,
    actor,
    'cohort.unit-added',
    { cohort: input.cohortId, unitSpecification: input.unitSpecificationId },
    { targetDate: input.targetDate },
  );
  return id;
}
