import type { Relation } from '#units';

/**
 * A portfolio shows evidence, so it is for those who may see that: the learner always; assessor and internal quality
 * assurer while the unit is live; managers and administrators never.
 */
export const mayOpenPortfolio = (unit: {
  readonly relations: readonly Relation[];
  readonly withdrawnAt: Date | null;
}): boolean =>
  unit.relations.includes('learner') ||
  (unit.withdrawnAt === null && (unit.relations.includes('assessor') || unit.relations.includes('iqa')));
