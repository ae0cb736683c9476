import { type CentreTransaction, newId, statement, update } from '#database';
import { UnitRow } from './entities/unit.entity.js';
import { insertedCriteria } from './insert-units.queries.js';

export interface Succession {
  readonly unitId: string;
  readonly unitSpecificationId: string;
  readonly movedBy: string;
}

/** From now on new learners of the cohort are enrolled on the other version. */
export const joinedCohort = statement(`
  with old as (
    select cu.* from unit u join cohort_unit cu on cu.centre_id = u.centre_id and cu.cohort_id = u.cohort_id
      and cu.unit_specification_id = u.unit_specification_id
    where u.centre_id = $1 and u.id = $2),
  made as (
    insert into cohort_unit (centre_id, id, cohort_id, unit_specification_id, target_date)
    select old.centre_id, $4, old.cohort_id, $3, old.target_date from old
    on conflict (centre_id, cohort_id, unit_specification_id) do update set replaced_by = null
    returning id)
  update cohort_unit cu set replaced_by = made.id from old, made
  where cu.centre_id = old.centre_id and cu.id = old.id and cu.replaced_by is distinct from made.id`);

export const insertedSuccessor = statement<{ readonly id: string }>(`
  insert into unit (centre_id, id, learner_id, unit_specification_id, cohort_id, jurisdiction, language, target_date,
    enrolled_at, last_activity_at, criteria_total)
  select u.centre_id, $4, u.learner_id, s.id, u.cohort_id, u.jurisdiction, u.language, u.target_date, u.enrolled_at,
    u.last_activity_at, (select count(*) from criterion cr where cr.standard_version_id = s.standard_version_id)
  from unit u join unit_specification s on s.centre_id = u.centre_id and s.id = $3
  where u.centre_id = $1 and u.id = $2
  on conflict (centre_id, learner_id, unit_specification_id) where withdrawn_at is null do nothing
  returning id`);

/** Once no one of the cohort is on the new version any longer, new learners are enrolled on the old one again. */
export const leftCohort = statement(`
  with pair as (
    select old.centre_id, old.id as old_id, new.id as new_id
    from unit u join unit s on s.centre_id = u.centre_id and s.id = $3
    join cohort_unit old on old.centre_id = u.centre_id and old.cohort_id = u.cohort_id
      and old.unit_specification_id = u.unit_specification_id
    join cohort_unit new on new.centre_id = s.centre_id and new.cohort_id = s.cohort_id
      and new.unit_specification_id = s.unit_specification_id
    where u.centre_id = $1 and u.id = $2 and not exists (
      select from unit live where live.centre_id = s.centre_id and live.cohort_id = s.cohort_id
        and live.unit_specification_id = s.unit_specification_id and live.withdrawn_at is null and live.id <> $3))
  update cohort_unit cu set replaced_by = case cu.id when pair.new_id then pair.old_id end
  from pair where cu.centre_id = pair.centre_id and cu.id in (pair.old_id, pair.new_id)`);

/** A chain of moves names its last unit in each. */
export const redirectedPredecessors = statement(
  'update unit set successor_id = $3 where centre_id = $1 and successor_id = $2',
);

export const handedOverDuties = statement(`
  with ended as (
    update allocation set ended_at = $4 where centre_id = $1 and unit_id = $2 and ended_at is null
    returning person_id, duty)
  insert into allocation (centre_id, id, unit_id, person_id, duty, starts_at)
  select $1, case ended.duty when 'assessor' then $5::uuid else $6::uuid end, $3, person_id, duty, $4 from ended`);

/**
 * Creates the successor of a moved unit on another specification: same learner, cohort, place, target, enrolment and
 * duty holders. The old unit ends as moved. Both stay locked; the caller has locked the old one and checked the actor.
 *
 * @returns the new unit's id; null when the learner has a live unit of that specification already
 */
export async function beginSuccessor(
  tx: CentreTransaction,
  { unitId, unitSpecificationId, movedBy }: Succession,
): Promise<string | null> {
  const { centreId, now } = tx;
  const id = newId();
  await tx.query(joinedCohort.with(centreId, unitId, unitSpecificationId, newId()));
  const inserted = await tx.queryOne(insertedSuccessor.with(centreId, unitId, unitSpecificationId, id));
  if (!inserted) return null;
  const moved = { withdrawnAt: now, withdrawnBy: movedBy, endedAs: 'moved', successorId: id } as const;
  await tx.pipeline([
    insertedCriteria.with(centreId, [id], now),
    update(UnitRow, { centreId, id: unitId }, moved),
    ...handOver(tx, unitId, id),
  ]);
  return id;
}

/**
 * Undoes it: the old unit is live again with the present duty holders, and the new one ends. The caller has checked that
 * the new unit is untouched and that the learner has no other unit of the old specification, and holds both locks.
 */
export async function endSuccessor(
  tx: CentreTransaction,
  {
    unitId,
    successorId,
    undoneBy,
  }: { readonly unitId: string; readonly successorId: string; readonly undoneBy: string },
): Promise<void> {
  const { centreId, now } = tx;
  const undone = {
    withdrawnAt: now,
    withdrawnBy: undoneBy,
    endedAs: 'move-undone',
    successorId: unitId,
  } as const;
  const live = { withdrawnAt: null, withdrawnBy: null, endedAs: null, successorId: null };
  await tx.pipeline([
    update(UnitRow, { centreId, id: successorId }, undone),
    update(UnitRow, { centreId, id: unitId }, live),
    ...handOver(tx, successorId, unitId),
    leftCohort.with(centreId, unitId, successorId),
  ]);
}

const handOver = ({ centreId, now }: CentreTransaction, from: string, to: string) => [
  redirectedPredecessors.with(centreId, from, to),
  handedOverDuties.with(centreId, from, to, now, newId(), newId()),
];

/** Restores a unit's last activity: a move is not activity of the learner. */
export async function keepLastActivity(
  tx: CentreTransaction,
  unitId: string,
  lastActivityAt: Date | null,
): Promise<void> {
  await tx.query(update(UnitRow, { centreId: tx.centreId, id: unitId }, { lastActivityAt }));
}
