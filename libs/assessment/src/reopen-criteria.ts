import { recordAct } from '#audit';
import { type CentreTransaction, insert, isId, newId } from '#database';
import type { Actor } from '#people';
import { NotFound, RuleBroken } from '#refusals';
import { standing } from './domain/standing.js';
import type { DerivedStates, UnitRules } from './derive-states.js';
import { ReopeningRow } from './entities/reopening.entity.js';
import { refreshDerivedStates } from './refresh-derived-states.js';
import { criterionFacts } from './criterion-facts.queries.js';

export interface CriterionToReopen {
  readonly criterionId: string;
  readonly reasons: string;
}

export type ReopeningBlocker =
  | { readonly code: 'criterion-does-not-stand'; readonly criterionId: string }
  | { readonly code: 'reasons-missing'; readonly criterionId: string };

/**
 * Reopens criteria that stand: the decision stays on record and stands no longer, and with it what was declared
 * and signed off. Whether the actor may is for the act that calls it, which holds the unit's lock.
 *
 * @throws NotFound for a criterion of another unit; RuleBroken with `ReopeningBlocker`s
 */
export async function reopenCriteria(
  tx: CentreTransaction,
  actor: Actor,
  unit: UnitRules,
  reopened: readonly CriterionToReopen[],
): Promise<DerivedStates> {
  const ids = reopened.map(({ criterionId }) => criterionId);
  if (!ids.every(isId)) throw new NotFound('criterion');
  const facts = ids.length > 0 ? await criterionFacts(tx, unit.id, ids) : [];
  if (!ids.every((id) => facts.some(({ criterionId }) => criterionId === id)))
    throw new NotFound('criterion');
  const decisionOf = new Map(facts.map((one) => [one.criterionId, standing(one, unit)?.id]));
  const blockers = reopened.flatMap(({ criterionId, reasons }): ReopeningBlocker[] => [
    ...(decisionOf.get(criterionId) ? [] : [{ code: 'criterion-does-not-stand' as const, criterionId }]),
    ...(reasons.trim() === '' ? [{ code: 'reasons-missing' as const, criterionId }] : []),
  ]);
  if (blockers.length > 0) throw new RuleBroken(blockers);
  for (const { criterionId, reasons } of reopened) {
    const decisionId = decisionOf.get(criterionId)!;
    await tx.query(
      insert(ReopeningRow, {
        ...{ centreId: tx.centreId, id: newId(), unitId: unit.id, criterionId, decisionId, cause: 'iqa' },
        ...{ reasons: reasons.trim(), reopenedBy: actor.personId, reopenedAt: tx.now },
      }),
    );
    const subject = { unit: unit.id, criterion: criterionId, decision: decisionId };
    await recordAct(tx, actor, 'criterion.reopened', subject, { cause: 'iqa' });
  }
  return refreshDerivedStates(tx, unit, ids);
}
