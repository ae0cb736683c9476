import { type CentreTransaction, findById, load, type Row } from '#database';
import { NotAllowed, RuleBroken } from '#refusals';
import { type Actor, holds } from '../domain/actor.js';
import { PersonRow } from '../entities/person.entity.js';
import { administratorsLocked } from './memberships.queries.js';

/** @throws NotAllowed `act` for all but administrators */
export function requireAdministrator(actor: Actor, act: string): void {
  if (!holds(actor, 'administrator')) throw new NotAllowed(act);
}

/** A person of the actor's centre, locked. @throws NotFound */
export async function lockPerson(
  tx: CentreTransaction,
  personId: string,
): Promise<Pick<Row<PersonRow>, 'id' | 'accountId' | 'state'>> {
  const only = ['id', 'accountId', 'state'] as const;
  const key = { centreId: tx.centreId, id: personId };
  return findById(tx, 'person', personId, load(PersonRow, key, { only, lock: 'update' }));
}

/**
 * Counts only administrators who accepted their invitation. Locks them all, so that two cannot remove each other.
 * @throws RuleBroken `last-administrator`
 */
export async function requireAnotherAdministrator(tx: CentreTransaction, without: string): Promise<void> {
  const administrators = await tx.query(administratorsLocked.with(tx.centreId));
  if (administrators.every(({ id }) => id === without))
    throw new RuleBroken([{ code: 'last-administrator' }]);
}
