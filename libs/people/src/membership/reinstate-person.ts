import { type CentreTransaction, update } from '#database';
import { recordAct } from '#audit';
import { PersonRow } from '../entities/person.entity.js';
import type { Actor } from '../domain/actor.js';
import { lockPerson, requireAdministrator } from './require-administrator.js';

/** Lets a suspended person in again, in the roles they had. Sessions and tokens that ended stay ended. @throws NotFound, NotAllowed */
export async function reinstatePerson(tx: CentreTransaction, actor: Actor, personId: string): Promise<void> {
  requireAdministrator(actor, 'reinstate-person');
  const person = await lockPerson(tx, personId);
  if (person.state === 'active') return;
  await tx.query(update(PersonRow, { centreId: tx.centreId, id: personId }, { state: 'active' }));
  await recordAct(tx, actor, 'person.reinstated', { person: personId });
}
