import { type CentreTransaction, update } from '#database';
import { recordAct } from '#audit';
import { RuleBroken } from '#refusals';
import { PersonRow } from '../entities/person.entity.js';
import type { Actor } from '../domain/actor.js';
import { endAccessToCentre } from '../sessions/end-sessions.js';
import { lockPerson, requireAdministrator, requireAnotherAdministrator } from './require-administrator.js';

/**
 * Suspends a person at this centre, effective immediately: their sessions and tokens here end, their records stay. Other
 * centres are unaffected.
 * @throws NotFound, NotAllowed, RuleBroken `own-suspension` | `last-administrator`
 */
export async function suspendPerson(tx: CentreTransaction, actor: Actor, personId: string): Promise<void> {
  requireAdministrator(actor, 'suspend-person');
  if (personId === actor.personId) throw new RuleBroken([{ code: 'own-suspension' }]);
  await requireAnotherAdministrator(tx, personId);
  const person = await lockPerson(tx, personId);
  if (person.state === 'suspended') return;
  await tx.query(update(PersonRow, { centreId: tx.centreId, id: personId }, { state: 'suspended' }));
  await endAccessToCentre(tx, person.accountId, actor.centreId);
  await recordAct(tx, actor, 'person.suspended', { person: personId });
}
