import type { Role } from '#people';

export interface PersonToEnrol {
  readonly suspended: boolean;
  readonly roles: readonly Role[];
  /** Whether they have a live unit of the same specification. */
  readonly enrolledAlready: boolean;
}

export type EnrolmentBlocker =
  | { readonly code: 'person-suspended' }
  | { readonly code: 'role-missing'; readonly role: 'learner' }
  | { readonly code: 'enrolled-already' };

/** Why this person may not be enrolled on a unit specification; empty when they may. One live unit per pair. */
export function enrolmentBlockers(person: PersonToEnrol): EnrolmentBlocker[] {
  const blockers: EnrolmentBlocker[] = [];
  if (person.suspended) blockers.push({ code: 'person-suspended' });
  if (!person.roles.includes('learner')) blockers.push({ code: 'role-missing', role: 'learner' });
  if (person.enrolledAlready) blockers.push({ code: 'enrolled-already' });
  return blockers;
}
