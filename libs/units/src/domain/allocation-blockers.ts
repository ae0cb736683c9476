import type { Role } from '#people';

/** What a person is allocated to a unit for. Each duty has one holder at a time, and is also the role it needs. */
export const duties = ['assessor', 'iqa'] as const;
export type Duty = (typeof duties)[number];

export interface UnitToAllocate {
  readonly learnerId: string;
  readonly assessorId: string | null;
  readonly iqaId: string | null;
  readonly withdrawnAt: Date | null;
}

export interface PersonToAllocate {
  readonly id: string;
  readonly suspended: boolean;
  readonly roles: readonly Role[];
}

export type AllocationBlocker =
  | { readonly code: 'unit-withdrawn' }
  | { readonly code: 'person-suspended' }
  | { readonly code: 'role-missing'; readonly role: Duty }
  | { readonly code: 'own-work'; readonly duty: Duty }
  | { readonly code: 'holds-other-duty'; readonly duty: Duty };

/**
 * Why this person may not take this duty on this unit; empty when they may.
 * Separation of duties: no one assesses themselves, no one quality-assures what they assess.
 */
export function allocationBlockers(
  unit: UnitToAllocate,
  person: PersonToAllocate,
  duty: Duty,
): AllocationBlocker[] {
  const blockers: AllocationBlocker[] = [];
  const other: Duty = duty === 'assessor' ? 'iqa' : 'assessor';
  const holderOfOther = other === 'assessor' ? unit.assessorId : unit.iqaId;
  if (unit.withdrawnAt) blockers.push({ code: 'unit-withdrawn' });
  if (person.suspended) blockers.push({ code: 'person-suspended' });
  if (!person.roles.includes(duty)) blockers.push({ code: 'role-missing', role: duty });
  if (unit.learnerId === person.id) blockers.push({ code: 'own-work', duty });
  if (holderOfOther === person.id) blockers.push({ code: 'holds-other-duty', duty: other });
  return blockers;
}
