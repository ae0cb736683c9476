import { newId, type CentreTransaction } from '#database';

export interface Succession {
  readonly unitId: string;
  readonly unitSpecificationId: string;
  readonly movedBy: string;
}

/**
 * Begins the unit in which the work of one that is moved goes on, on another specification: the same learner, cohort,
 * place, target and enrolment, with whoever has duties now. The old one ends as moved. Both are locked from then on; the
 * caller has locked the old one and said who may.
 *
 * @returns the new unit's id; null when the learner has a live unit of that specification already
 */
export async function beginSuccessor(
  tx: CentreTransaction,
  { unitId, unitSpecificationId, movedBy }: Succession,
): Promise<string | null> {
  const id = newId();
  await tx.query(joinCohort, [tx.centreId, unitId, unitSpecificationId, newId()]);
  const made = await tx.queryOne(insertUnit, [tx.centreId, unitId, unitSpecificationId, id]);
  if (!made) return null;
  await tx.query(insertCriteria, [tx.centreId, id, tx.now]);
  await tx.query(
    `update unit set withdrawn_at = $3, withdrawn_by = $4, ended_as = 'moved', successor_id = $5
     where centre_id = $1 and id = $2`,
    [tx.centreId, unitId, tx.now, movedBy, id],
  );
  await tx.query('update unit set successor_id = $3 where centre_id = $1 and successor_id = $2', [
    tx.centreId,
    unitId,
    id,
  ]);
  await handOverDuties(tx, unitId, id);
  return id;
}

/**
 * Undoes it: the old unit is live again with whoever has duties now, and the new one ends. Both are locked by the caller,
 * who asked that nothing happened in the new one, and that the learner has no other unit of the old specification.
 */
export async function endSuccessor(
  tx: CentreTransaction,
  {
    unitId,
    successorId,
    undoneBy,
  }: { readonly unitId: string; readonly successorId: string; readonly undoneBy: string },
): Promise<void> {
  await tx.query(
    `update unit set withdrawn_at = $3, withdrawn_by = $4, ended_as = 'move-undone', successor_id = $5
     where centre_id = $1 and id = $2`,
    [tx.centreId, successorId, tx.now, undoneBy, unitId],
  );
  await tx.query(
    `update unit set successor_id = null, withdrawn_at = null, withdrawn_by = null, ended_as = null
     where centre_id = $1 and id = $2`,
    [tx.centreId, unitId],
  );
  await tx.query('update unit set successor_id = $3 where centre_id = $1 and successor_id = $2', [
    tx.centreId,
    successorId,
    unitId,
  ]);
  await handOverDuties(tx, successorId, unitId);
  await tx.query(leaveCohort, [tx.centreId, unitId, successorId]);
}

/** Keeps the day of a unit's last activity as it was: a move by somebody else is none. */
export async function keepLastActivity(
  tx: CentreTransaction,
  unitId: string,
  at: Date | null,
): Promise<void> {
  await tx.query('update unit set last_activity_at = $3 where centre_id = $1 and id = $2', [
    tx.centreId,
    unitId,
    at,
  ]);
}

async function handOverDuties(tx: CentreTransaction, from: string, to: string): Promise<void> {
  await tx.query(
    `with ended as (
       update allocation set ended_at = $4 where centre_id = $1 and unit_id = $2 and ended_at is null
       returning person_id, duty)
     insert into allocation (centre_id, id, unit_id, person_id, duty, starts_at)
     select $1, case ended.duty when 'assessor' then $5::uuid else $6::uuid end, $3, person_id, duty, $4 from ended`,
    [tx.centreId, from, to, tx.now, newId(), newId()],
  );
}

// Who joins the cohort from now on joins the other version.
const joinCohort = `
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
  where cu.centre_id = old.centre_id and cu.id = old.id and cu.replaced_by is distinct from made.id`;

const insertUnit = `
  insert into unit (centre_id, id, learner_id, unit_specification_id, cohort_id, jurisdiction, language, target_date,
    enrolled_at, last_activity_at, criteria_total)
  select u.centre_id, $4, u.learner_id, s.id, u.cohort_id, u.jurisdiction, u.language, u.target_date, u.enrolled_at,
    u.last_activity_at, (select count(*) from criterion cr where cr.standard_version_id = s.standard_version_id)
  from unit u join unit_specification s on s.centre_id = u.centre_id and s.id = $3
  where u.centre_id = $1 and u.id = $2
  on conflict (centre_id, learner_id, unit_specification_id) where withdrawn_at is null do nothing
  returning id`;

const insertCriteria = `
  insert into criterion_state (centre_id, unit_id, criterion_id, position, changed_at)
  select u.centre_id, u.id, cr.id, cr.position, $3 from unit u
  join unit_specification s on s.centre_id = u.centre_id and s.id = u.unit_specification_id
  join criterion cr on cr.standard_version_id = s.standard_version_id
  where u.centre_id = $1 and u.id = $2`;

// Once nobody of the cohort is on the new version any more, who joins it joins the old one again.
const leaveCohort = `
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
  from pair where cu.centre_id = pair.centre_id and cu.id in (pair.old_id, pair.new_id)`;
