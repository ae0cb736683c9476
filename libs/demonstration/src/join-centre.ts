import type { CentreTransaction } from '#database';
import {
  acceptInvitation,
  type Actor,
  actorAt,
  createCentre,
  type Invited,
  invitePerson,
  type NewCentre,
  readInvitation,
} from '#people';
import type { Player } from './people.js';

/** Credentials of a person of the demonstration. */
export interface Key {
  readonly address: string;
  readonly password: string;
}

/** Creates a centre; its first administrator accepts. Needs the owning role. */
export async function openCentre(
  tx: CentreTransaction,
  { administrator, ...centre }: Omit<NewCentre, 'administrator'> & { readonly administrator: Player },
  { address, password }: Key,
): Promise<Actor> {
  const who = { name: administrator.name, address };
  return accept(tx, await createCentre(tx, { ...centre, administrator: who }), password);
}

/** Invites a person, who accepts. */
export async function join(
  tx: CentreTransaction,
  administrator: Actor,
  { name, roles }: Player,
  { address, password }: Key,
): Promise<Actor> {
  return accept(tx, await invitePerson(tx, administrator, { name, address, roles }), password);
}

async function accept(tx: CentreTransaction, { token }: Invited, password: string): Promise<Actor> {
  const { accountId, centreId } = await readInvitation(tx, token);
  await acceptInvitation(tx, { token, password });
  return (await actorAt(tx, accountId, centreId))!;
}
