import type { Role } from '#people';

export interface PersonToEnrol {
  readonly suspended: boolean;
  readonly roles: readonly Role[];
  /** Whether they have a live unit of the same specification. */
  readonly enrolledAlready: boolean;
  /** Whether the specification is one of the cohort's; true without a cohort. */
  readonly inCohort: boolean;
  /** Whether the standard behind the specification no longer takes new learners. */
  readonly standardRetired: boolean;
}

export type EnrolmentBlocker =
  | { readonly code: 'person-suspended' }
  | { readonly code: 'role-missing'; readonly role: 'learner' }
  | { readonly code: 'enrolled-already' }
  | { readonly code: 'not-in-cohort' }
  | { readonly code: 'standard-retired' };

/** Why this person may not be enrolled on a unit specification; empty when they may. One live unit per pair. */
export function enrolmentBlockers(person: PersonToEnrol): EnrolmentBlocker[] {
  const blockers: EnrolmentBlocker[] = [];
  if (person.suspended) blockers.push({ code: 'person-suspended' });
  if (!person.roles.includes('learner')) blockers.push({ code: 'role-missing', role: 'learner' });
  if (person.enrolledAlready) blockers.push({ code: 'enrolled-already' });
  if (!person.inCohort) blockers.push({ code: 'not-in-cohort' });
  if (person.standardRetired) blockers.push({ code: 'standard-retired' });
  return blockers;
}
