import type { CentreTransaction } from '#database';
import { recordAct } from '#audit';
import { RuleBroken } from '#refusals';
import type { Actor } from '../domain/actor.js';
import { lockPerson, mustAdminister } from '../membership/must-administer.js';
import { issueInvitation } from './issue-invitation.js';

/**
 * A new link for somebody who has not come in yet; the old one ends. @returns its token
 * @throws NotFound, NotAllowed, RuleBroken `accepted-already` | `person-suspended`
 */
export async function reinvitePerson(tx: CentreTransaction, actor: Actor, personId: string): Promise<string> {
  mustAdminister(actor, 'invite-person');
  const person = await lockPerson(tx, personId);
  if (person.state === 'suspended') throw new RuleBroken([{ code: 'person-suspended' }]);
  const used = await tx.query(
    'select 1 from invitation where account_id = $1 and centre_id = $2 and used_at is not null',
    [person.accountId, tx.centreId],
  );
  if (used.length) throw new RuleBroken([{ code: 'accepted-already' }]);
  const token = await issueInvitation(tx, person.accountId);
  await recordAct(tx, actor, 'person.invited', { person: personId }, { again: true });
  return token;
}
