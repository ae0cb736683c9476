import type { CentreTransaction } from '#database';
import { recordAct } from '#audit';
import type { Actor } from '../domain/actor.js';
import { requireAdministrator } from '../membership/require-administrator.js';
import { addPerson, type Invited, type NewPerson } from './add-person.js';

/**
 * Adds a person to the administrator's centre and invites them; the link is the administrator's to pass on.
 * @throws NotAllowed, Invalid as `addPerson`
 */
export async function invitePerson(tx: CentreTransaction, actor: Actor, input: NewPerson): Promise<Invited> {
  requireAdministrator(actor, 'invite-person');
  const invited = await addPerson(tx, input);
  await recordAct(
    tx,
    actor,
    'person.invited',
    { person: invited.personId },
    { roles: [...new Set(input.roles)] },
  );
  return invited;
}
