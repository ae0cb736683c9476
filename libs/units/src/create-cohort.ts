import { recordAct } from '#audit';
import { isDay } from '#calendar';
import { isId, newId, type CentreTransaction } from '#database';
import { type Actor, holds } from '#people';
import { Invalid, NotAllowed } from '#refusals';
import { longestCohortName } from './domain/longest-texts.js';
import { mayMakeCohorts } from './units.policy.js';

export interface NewCohort {
  /** At most `longestCohortName` characters. */
  readonly name: string;
  /** 'YYYY-MM-DD' */
  readonly startsOn: string;
  /** Who watches it. A manager who makes a cohort watches it; only an administrator may name somebody else, or nobody. */
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
  if (name.length > longestCohortName) faults['name'] = 'name-too-long';
  if (!isDay(input.startsOn)) faults['startsOn'] = 'starts-on-not-a-day';
  if (managerId && !(await isManager(tx, managerId))) faults['managerId'] = 'manager-id-unknown';
  if (Object.keys(faults).length) throw new Invalid(faults);
  const id = newId();
  await tx.query(
    'insert into cohort (centre_id, id, name, manager_id, starts_on, created_at) values ($1, $2, $3, $4, $5, $6)',
    [tx.centreId, id, name, managerId, input.startsOn, tx.now],
  );
  await recordAct(tx, actor, 'cohort.created', { cohort: id }, { managerId });
  return id;
}

async function isManager(tx: CentreTransaction, personId: string): Promise<boolean> {
  if (!isId(personId)) return false;
  const found = await tx.query(
    `select from person p join person_role r on r.centre_id = p.centre_id and r.person_id = p.id
     where p.centre_id = $1 and p.id = $2 and p.state = 'active' and r.role = 'manager' and r.ended_at is null`,
    [tx.centreId, personId],
  );
  return found.length > 0;
}
