import { isId, type Transaction } from '#database';
import type { Actor } from '#people';
import { NotFound, RuleBroken } from '#refusals';
import { criterionFacts } from './criterion-facts.queries.js';
import { decideCriterion } from './decide-criterion.js';
import type { Outcome } from './domain/facts.js';
import { loadUnitToAssess } from './load-unit-to-assess.js';

export interface Confirmation {
  /** `met`: what stood before the move carries over to these words; `not-yet-met`: it does not. */
  readonly outcome: Outcome;
  readonly reasons: string;
  /** Why several that each support it partly are enough; without it what the decisions before said. */
  readonly togetherBecause?: string | null;
}

/**
 * The assessor confirms, or not, that what stood on the version before carries over to a criterion that is reworded,
 * split or merged: a decision like any other, on the judgements that the ones before relied on.
 *
 * @throws as `decideCriterion`; RuleBroken `nothing-to-confirm`; Conflict `decided-meanwhile`
 */
export async function confirmCarriedOver(
  tx: Transaction,
  actor: Actor,
  unitId: string,
  criterionId: string,
  { outcome, reasons, togetherBecause }: Confirmation,
): Promise<{ readonly decisionId: string }> {
  const unit = await loadUnitToAssess(tx, actor, unitId, 'decide-criterion');
  const [criterion] = isId(criterionId) ? await criterionFacts(tx, unit.id, [criterionId]) : [];
  if (!criterion) throw new NotFound('criterion');
  if (!criterion.toConfirm) throw new RuleBroken([{ code: 'nothing-to-confirm' }]);
  const { decisionIds, judgementIds } = criterion.toConfirm;
  return decideCriterion(tx, actor, unitId, criterionId, {
    outcome,
    judgementIds,
    reasons,
    togetherBecause: togetherBecause?.trim() || (await togetherBefore(tx, decisionIds)),
    expectedLatestId: null,
  });
}

async function togetherBefore(tx: Transaction, decisionIds: readonly string[]): Promise<string | null> {
  const row = await tx.queryOne<{ said: string | null }>(
    `select string_agg(together_because, E'\\n' order by sequence) as said from criterion_decision
     where centre_id = $1 and id = any($2)`,
    [tx.centreId, decisionIds],
  );
  return row?.said ?? null;
}
