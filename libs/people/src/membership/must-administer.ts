import { isId, type CentreTransaction } from '#database';
import { NotAllowed, NotFound, RuleBroken } from '#refusals';
import { type Actor, holds } from '../domain/actor.js';

export interface PersonHere {
  readonly id: string;
  readonly accountId: string;
  readonly state: 'active' | 'suspended';
}

/** For what is the administrators' alone. @throws NotAllowed `act` for everybody else */
export function mustAdminister(actor: Actor, act: string): void {
  if (!holds(actor, 'administrator')) throw new NotAllowed(act);
}

/** A person of the actor's centre, locked. @throws NotFound */
export async function lockPerson(tx: CentreTransaction, personId: string): Promise<PersonHere> {
  const person = isId(personId)
    ? await tx.queryOne<PersonHere>(
        'select id, account_id as "accountId", state from person where centre_id = $1 and id = $2 for update',
        [tx.centreId, personId],
      )
    : undefined;
  if (!person) throw new NotFound('person');
  return person;
}

/**
 * A centre keeps somebody who can administer it, and is in: an invitation may never be accepted. Locks all who can, so that two cannot end each other at once.
 * @throws RuleBroken `last-administrator`
 */
export async function mustLeaveAnAdministrator(tx: CentreTransaction, without: string): Promise<void> {
  const administrators = await tx.query<{ id: string }>(
    `select p.id from person_role r join person p on p.centre_id = r.centre_id and p.id = r.person_id
     where r.centre_id = $1 and r.role = 'administrator' and r.ended_at is null and p.state = 'active'
       and exists (select from actor_at_centre(p.account_id, p.centre_id))
     order by p.id for update of r, p`,
    [tx.centreId],
  );
  if (administrators.every(({ id }) => id === without))
    throw new RuleBroken([{ code: 'last-administrator' }]);
}
