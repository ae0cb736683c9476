import type { CentreTransaction } from '#database';
import { recordAct } from '#audit';
import { RuleBroken } from '#refusals';
import type { Actor } from '../domain/actor.js';
import { lockPerson, requireAdministrator } from '../membership/require-administrator.js';
import { acceptedInvitations } from './invitation.queries.js';
import { issueInvitation } from './issue-invitation.js';

/**
 * A new link for a person who has not accepted yet; the old one ends. @returns its token
 * @throws NotFound, NotAllowed, RuleBroken `accepted-already` | `person-suspended`
 */
export async function reinvitePerson(tx: CentreTransaction, actor: Actor, personId: string): Promise<string> {
  requireAdministrator(actor, 'invite-person');
  const person = await lockPerson(tx, personId);
  if (person.state === 'suspended') throw new RuleBroken([{ code: 'person-suspended' }]);
  const accepted = await tx.query(acceptedInvitations.with(person.accountId, tx.centreId));
  if (accepted.length) throw new RuleBroken([{ code: 'accepted-already' }]);
  const token = await issueInvitation(tx, person.accountId);
  await recordAct(tx, actor, 'person.invited', { person: personId }, { again: true });
  return token;
}
