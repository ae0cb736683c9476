import { type CentreTransaction, insert, newId } from '#database';
import { recordAct } from '#audit';
import { PersonRoleRow } from '../entities/person-role.entity.js';
import type { Actor, Role } from '../domain/actor.js';
import { lockPerson, requireAdministrator } from './require-administrator.js';

/** Gives a person of the centre a role, from their next request on; one they hold already stays as it is. @throws NotFound, NotAllowed */
export async function grantRole(
  tx: CentreTransaction,
  actor: Actor,
  personId: string,
  role: Role,
): Promise<void> {
  requireAdministrator(actor, 'grant-role');
  await lockPerson(tx, personId);
  if (await insertRole(tx, personId, role))
    await recordAct(tx, actor, 'role.granted', { person: personId }, { role });
}

/** @returns whether it was new */
export async function insertRole(tx: CentreTransaction, personId: string, role: Role): Promise<boolean> {
  const granted = { centreId: tx.centreId, id: newId(), personId, role, grantedAt: tx.now };
  const rows = await tx.query(insert(PersonRoleRow, granted, { onConflict: 'do nothing' }));
  return rows.length > 0;
}
