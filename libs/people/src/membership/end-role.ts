import type { CentreTransaction } from '#database';
import { recordAct } from '#audit';
import type { Actor, Role } from '../domain/actor.js';
import { lockPerson, mustAdminister, mustLeaveAnAdministrator } from './must-administer.js';

/**
 * Takes a role from a person of the centre, from their next request on. What they decided in it stands.
 * @throws NotFound, NotAllowed, RuleBroken `last-administrator`
 */
export async function endRole(
  tx: CentreTransaction,
  actor: Actor,
  personId: string,
  role: Role,
): Promise<void> {
  mustAdminister(actor, 'end-role');
  if (role === 'administrator') await mustLeaveAnAdministrator(tx, personId);
  await lockPerson(tx, personId);
  const ended = await tx.query(
    `update person_role set ended_at = $4
     where centre_id = $1 and person_id = $2 and role = $3 and ended_at is null returning id`,
    [tx.centreId, personId, role, tx.now],
  );
  if (ended.length) await recordAct(tx, actor, 'role.ended', { person: personId }, { role });
}
