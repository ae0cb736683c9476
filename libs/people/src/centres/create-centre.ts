import type { CentreTransaction } from '#database';
import { recordAct } from '#audit';
import { Invalid } from '#refusals';
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
  await tx.query(
    'insert into centre (centre_id, name, number, safeguarding_contact, created_at) values ($1, $2, $3, $4, $5)',
    [tx.centreId, name.trim(), number, safeguardingContact, tx.now],
  );
  const invited = await addPerson(tx, { ...administrator, roles: ['administrator'] });
  await recordAct(tx, null, 'centre.created', { centre: tx.centreId!, person: invited.personId });
  return invited;
}
