import { type CentreTransaction, insert } from '#database';
import { recordAct } from '#audit';
import { Invalid } from '#refusals';
import { CentreRow } from '../entities/centre.entity.js';
import { addPerson, type Invited } from '../invitations/add-person.js';

export interface NewCentre {
  readonly name: string;
  /** As the awarding organisation knows it. */
  readonly number?: string | null;
  /** Whom to tell about a safeguarding concern, and how, in the centre's words. */
  readonly safeguardingContact?: string | null;
  /** Its first administrator. */
  readonly administrator: { readonly name: string; readonly address: string };
}

/**
 * A centre with its first administrator, invited. Only the owning role may: `owner.inCentre(newId(), (tx) => …)`, whose
 * id becomes the centre's.
 * @throws Invalid `name-missing`, and as `addPerson`
 */
export async function createCentre(
  tx: CentreTransaction,
  { name, number = null, safeguardingContact = null, administrator }: NewCentre,
): Promise<Invited> {
  if (!name.trim()) throw new Invalid({ name: 'name-missing' });
  const { centreId, now: createdAt } = tx;
  await tx.query(insert(CentreRow, { centreId, name: name.trim(), number, safeguardingContact, createdAt }));
  const invited = await addPerson(tx, { ...administrator, roles: ['administrator'] });
  await recordAct(tx, null, 'centre.created', { centre: centreId, person: invited.personId });
  return invited;
}
