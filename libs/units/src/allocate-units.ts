import { recordAct } from '#audit';
import { isId, newId, type CentreTransaction } from '#database';
import { type Actor, mustAdminister } from '#people';
import { Invalid, NotFound } from '#refusals';
import {
  type AllocationBlocker,
  allocationBlockers,
  duties,
  type Duty,
  type PersonToAllocate,
  type UnitToAllocate,
} from './domain/allocation-blockers.js';
import { lockUnits } from './lock-units.queries.js';

export interface AllocationInBulk {
  readonly unitIds: readonly string[];
  readonly personId: string;
  readonly duty: Duty;
}

export interface AllocatedUnits {
  /** Units that changed hands; those that the person had already are not among them. */
  readonly allocated: readonly string[];
  readonly refused: readonly { readonly unitId: string; readonly blockers: readonly AllocationBlocker[] }[];
}

/**
 * Gives several units to one assessor or IQA at once. Units that cannot go to them are left as they are and named
 * with the reasons; the others change hands.
 *
 * @throws NotAllowed for all but administrators; NotFound for a unit or person that the centre has not; Invalid
 *   for an unknown duty
 */
export async function allocateUnits(
  tx: CentreTransaction,
  actor: Actor,
  { unitIds, personId, duty }: AllocationInBulk,
): Promise<AllocatedUnits> {
  mustAdminister(actor, 'allocate');
  if (!duties.includes(duty)) throw new Invalid({ duty: 'duty-unknown' });
  const person = await loadPerson(tx, personId);
  const units = await loadUnits(tx, [...new Set(unitIds)]);
  const judged = units.map((unit) => ({ unit, blockers: allocationBlockers(unit, person, duty) }));
  const holder = (unit: UnitToAllocate) => (duty === 'assessor' ? unit.assessorId : unit.iqaId);
  const allocated = judged
    .filter(({ unit, blockers }) => !blockers.length && holder(unit) !== personId)
    .map(({ unit }) => unit.id);
  if (allocated.length) {
    await handOver(tx, allocated, personId, duty);
    await recordAct(tx, actor, 'units.allocated', { person: personId }, { duty, units: allocated });
  }
  const refused = judged.filter(({ blockers }) => blockers.length);
  return { allocated, refused: refused.map(({ unit, blockers }) => ({ unitId: unit.id, blockers })) };
}

async function loadPerson(tx: CentreTransaction, personId: string): Promise<PersonToAllocate> {
  // Locked against a suspension at the same time.
  const person = isId(personId)
    ? await tx.queryOne<PersonToAllocate>(
        `select p.id, p.state = 'suspended' as suspended,
           array(select r.role from person_role r where r.centre_id = p.centre_id and r.person_id = p.id
                 and r.ended_at is null) as roles
         from person p where p.centre_id = $1 and p.id = $2 for share of p`,
        [tx.centreId, personId],
      )
    : undefined;
  if (!person) throw new NotFound('person');
  return person;
}

async function loadUnits(
  tx: CentreTransaction,
  ids: readonly string[],
): Promise<(UnitToAllocate & { readonly id: string })[]> {
  if (!ids.every(isId)) throw new NotFound('unit');
  await tx.query(lockUnits(tx, ids));
  const units = await tx.query<UnitToAllocate & { id: string }>(
    `select u.id, u.learner_id as "learnerId", u.withdrawn_at as "withdrawnAt", a.person_id as "assessorId",
       q.person_id as "iqaId"
     from unit u
     left join allocation a on a.centre_id = u.centre_id and a.unit_id = u.id and a.duty = 'assessor' and a.ended_at is null
     left join allocation q on q.centre_id = u.centre_id and q.unit_id = u.id and q.duty = 'iqa' and q.ended_at is null
     where u.centre_id = $1 and u.id = any($2::uuid[]) order by u.id`,
    [tx.centreId, ids],
  );
  if (units.length !== ids.length) throw new NotFound('unit');
  return units;
}

async function handOver(
  tx: CentreTransaction,
  unitIds: readonly string[],
  personId: string,
  duty: Duty,
): Promise<void> {
  await tx.query(
    `update allocation set ended_at = $4
     where centre_id = $1 and unit_id = any($2::uuid[]) and duty = $3 and ended_at is null`,
    [tx.centreId, unitIds, duty, tx.now],
  );
  await tx.query(
    `insert into allocation (centre_id, id, unit_id, person_id, duty, starts_at)
     select $1, w.id, w.unit_id, $4, $5, $6 from unnest($2::uuid[], $3::uuid[]) as w (id, unit_id)`,
    [tx.centreId, unitIds.map(() => newId()), unitIds, personId, duty, tx.now],
  );
}
