import { newId, type CentreTransaction } from '#database';
import { recordAct } from '#audit';
import type { Actor, Role } from '../domain/actor.js';
import { lockPerson, mustAdminister } from './must-administer.js';

/** Gives a person of the centre a role, from their next request on; one they hold already stays as it is. @throws NotFound, NotAllowed */
export async function grantRole(
  tx: CentreTransaction,
  actor: Actor,
  personId: string,
  role: Role,
): Promise<void> {
  mustAdminister(actor, 'grant-role');
  await lockPerson(tx, personId);
  if (await insertRole(tx, personId, role))
    await recordAct(tx, actor, 'role.granted', { person: personId }, { role });
}

/** @returns whether it was new */
export async function insertRole(tx: CentreTransaction, personId: string, role: Role): Promise<boolean> {
  const rows = await tx.query(
    `insert into person_role (centre_id, id, person_id, role, granted_at) values ($1, $2, $3, $4, $5)
     on conflict (centre_id, person_id, role) where ended_at is null do nothing returning id`,
    [tx.centreId, newId(), personId, role, tx.now],
  );
  return rows.length > 0;
}
