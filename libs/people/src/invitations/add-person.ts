import { type CentreTransaction, insert, newId } from '#database';
import { Invalid } from '#refusals';
import { accountByAddress } from '../accounts/accounts.queries.js';
import { AccountRow } from '../entities/account.entity.js';
import { PersonRow } from '../entities/person.entity.js';
import type { Role } from '../domain/actor.js';
import { looksLikeAddress, normaliseAddress } from '../domain/address.js';
import { maxPersonNameLength } from '../domain/text-limits.js';
import { insertRole } from '../membership/grant-role.js';
import { issueInvitation } from './issue-invitation.js';

export interface NewPerson {
  readonly name: string;
  readonly address: string;
  readonly roles: readonly Role[];
}

export interface Invited {
  readonly personId: string;
  /** For the invitation's link. Only its digest is kept. */
  readonly token: string;
}

/**
 * A person at the transaction's centre with an invitation. Their account is the one of that address, or a new one without
 * a password: the inviter cannot tell which (threat 2).
 * @throws Invalid `name-missing`, `name-too-long`, `address-not-one`, `address-here-already`, `roles-missing`
 */
export async function addPerson(
  tx: CentreTransaction,
  { name, address: typed, roles }: NewPerson,
): Promise<Invited> {
  const address = normaliseAddress(typed);
  if (!name.trim()) throw new Invalid({ name: 'name-missing' });
  if (name.trim().length > maxPersonNameLength) throw new Invalid({ name: 'name-too-long' });
  if (!looksLikeAddress(address)) throw new Invalid({ address: 'address-not-one' });
  if (!roles.length) throw new Invalid({ roles: 'roles-missing' });
  const { centreId, now: createdAt } = tx;
  await tx.query(insert(AccountRow, { id: newId(), address, createdAt }, { onConflict: 'do nothing' }));
  const account = await tx.queryOne(accountByAddress.unlocked.with(address));
  const personId = newId();
  const person = { centreId, id: personId, accountId: account!.id, name: name.trim(), createdAt };
  const added = await tx.query(insert(PersonRow, person, { onConflict: 'do nothing' }));
  if (!added.length) throw new Invalid({ address: 'address-here-already' });
  for (const role of new Set(roles)) await insertRole(tx, personId, role);
  return { personId, token: await issueInvitation(tx, account!.id) };
}
