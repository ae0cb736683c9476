import type { CentreTransaction } from '#database';
import { recordAct } from '#audit';
import type { Actor, Role } from '../domain/actor.js';
import { endedRole } from './memberships.queries.js';
import { lockPerson, requireAdministrator, requireAnotherAdministrator } from './require-administrator.js';

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
  requireAdministrator(actor, 'end-role');
  if (role === 'administrator') await requireAnotherAdministrator(tx, personId);
  await lockPerson(tx, personId);
  const ended = await tx.query(endedRole.with(tx.centreId, personId, role, tx.now));
  if (ended.length) await recordAct(tx, actor, 'role.ended', { person: personId }, { role });
}
