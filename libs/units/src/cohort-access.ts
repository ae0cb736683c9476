import { type Actor, holds } from '#people';

/** Administrators see every cohort of their centre, a manager those that are theirs. */
export const maySeeCohort = (actor: Actor, cohort: { readonly managerId: string | null }): boolean =>
  holds(actor, 'administrator') || (holds(actor, 'manager') && cohort.managerId === actor.personId);

/** A manager's is their own; an administrator's may be anyone's. */
export const mayMakeCohorts = (actor: Actor): boolean =>
  holds(actor, 'administrator') || holds(actor, 'manager');
