import type { Transaction } from '#database';
import { recordAct } from '#audit';
import { Invalid } from '#refusals';
import { addPerson, type Invited } from '../invitations/add-person.js';

export interface NewCentre {
  readonly name: string;
  /** Its first administrator. */
  readonly administrator: { readonly name: string; readonly address: string };
}

/**
 * A centre with its first administrator, invited. Only the owning role may: `owner.inCentre(newId(), (tx) => …)`, whose
 * id becomes the centre's.
 * @throws Invalid `name-missing`, and as `addPerson`
 */
export async function createCentre(tx: Transaction, { name, administrator }: NewCentre): Promise<Invited> {
  if (!name.trim()) throw new Invalid({ name: 'name-missing' });
  await tx.query('insert into centre (centre_id, name, created_at) values ($1, $2, $3)', [
    tx.centreId,
    name.trim(),
    tx.now,
  ]);
  const invited = await addPerson(tx, { ...administrator, roles: ['administrator'] });
  await recordAct(tx, null, 'centre.created', { centre: tx.centreId!, person: invited.personId });
  return invited;
}
