import type { Actor } from '#people';

/** What somebody is to a unit. One person may be several things. */
export type Relation = 'learner' | 'assessor' | 'iqa' | 'manager' | 'administrator';

export interface PeopleOfUnit {
  readonly learnerId: string;
  readonly assessorId: string | null;
  readonly iqaId: string | null;
  /** The manager of its cohort. */
  readonly managerId: string | null;
}

/**
 * What the actor is to the unit. Empty: the unit does not exist for them. A duty counts while its role is held:
 * taking the role away takes the units away at once. A learner's record stays theirs.
 *
 * The manager sees progress and never evidence.
 */
export function relationsTo(unit: PeopleOfUnit, actor: Pick<Actor, 'personId' | 'roles'>): Relation[] {
  const is = (personId: string | null) => personId === actor.personId;
  const holds = (role: Relation) => actor.roles.includes(role);
  const relations: Relation[] = [];
  if (is(unit.learnerId)) relations.push('learner');
  if (is(unit.assessorId) && holds('assessor')) relations.push('assessor');
  if (is(unit.iqaId) && holds('iqa')) relations.push('iqa');
  if (is(unit.managerId) && holds('manager')) relations.push('manager');
  if (holds('administrator')) relations.push('administrator');
  return relations;
}

/**
 * Whether somebody who is this to a unit may see the evidence and decisions in it. Managers and administrators, who are
 * nothing else to it, see progress only. It names who may: whatever a person can be to a unit one day sees none until
 * it is named here.
 */
export const seesEvidence = (relations: readonly Relation[]): boolean =>
  relations.some((relation) => relation === 'learner' || relation === 'assessor' || relation === 'iqa');
