import { recordAct } from '#audit';
import { isDay } from '#calendar';
import { type CentreTransaction, insert, isId, newId } from '#database';
import { type Actor, holds } from '#people';
import { Invalid, NotAllowed } from '#refusals';
import { maxCohortNameLength } from './domain/text-limits.js';
import { CohortRow } from './entities/cohort.entity.js';
import { peopleWithRoles } from './people.queries.js';
import { mayMakeCohorts } from './cohort-access.js';

export interface NewCohort {
  /** At most `maxCohortNameLength` characters. */
  readonly name: string;
  /** 'YYYY-MM-DD' */
  readonly startsOn: string;
  /** Its manager. A manager who makes a cohort manages it; only an administrator may name another, or none. */
  readonly managerId?: string | null;
}

/**
 * Makes a cohort.
 *
 * @returns its id
 * @throws NotAllowed for all but managers and administrators; Invalid for a name that is missing or too long, for no
 *   day, for a manager who does not hold that role
 */
export async function createCohort(tx: CentreTransaction, actor: Actor, input: NewCohort): Promise<string> {
  if (!mayMakeCohorts(actor)) throw new NotAllowed('create-cohort');
  const name = input.name.trim();
  const managerId = holds(actor, 'administrator') ? (input.managerId ?? null) : actor.personId;
  const faults: Record<string, string> = {};
  if (!name) faults['name'] = 'name-missing';
  if (name.length > maxCohortNameLength) faults['name'] = 'name-too-long';
  if (!isDay(input.startsOn)) faults['startsOn'] = 'starts-on-not-a-day';
  if (managerId && !(await isManager(tx, managerId))) faults['managerId'] = 'manager-id-unknown';
  if (Object.keys(faults).length) throw new Invalid(faults);
  const id = newId();
  const { centreId, now: createdAt } = tx;
  await tx.query(insert(CohortRow, { centreId, id, name, managerId, startsOn: input.startsOn, createdAt }));
  await recordAct(tx, actor, 'cohort.created', { cohort: id }, { managerId });
  return id;
}

async function isManager(tx: CentreTransaction, personId: string): Promise<boolean> {
  if (!isId(personId)) return false;
  const person = await tx.queryOne(peopleWithRoles.unlocked.with(tx.centreId, [personId]));
  return Boolean(person && !person.suspended && person.roles.includes('manager'));
}
