import { type Actor, holds } from '#people';
import { NotAllowed } from '#refusals';

/** Unit specifications, allocations and withdrawals are the administrator's. */
export function onlyAdministrators(actor: Actor, act: string): void {
  if (!holds(actor, 'administrator')) throw new NotAllowed(act);
}

export const maySeeCohort = (actor: Actor, cohort: { readonly managerId: string | null }): boolean =>
  holds(actor, 'administrator') || (holds(actor, 'manager') && cohort.managerId === actor.personId);

export const mayMakeCohorts = (actor: Actor): boolean =>
  holds(actor, 'administrator') || holds(actor, 'manager');
