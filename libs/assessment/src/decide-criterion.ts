import { recordAct } from '#audit';
import { isId, type CentreTransaction } from '#database';
import type { Actor } from '#people';
import { NotFound, RuleBroken } from '#refusals';
import { criterionFacts } from './criterion-facts.queries.js';
import { withDecision } from './domain/after.js';
import { decisionBlockers, type DecisionProposal } from './domain/decision-blockers.js';
import { insertDecision } from './insert-decision.js';
import { loadUnitToAssess } from './load-unit-to-assess.js';
import { decidedAlready } from './refuse-if-meanwhile.js';
import { restate } from './restate.js';

export interface NewDecision extends Pick<DecisionProposal, 'outcome' | 'judgementIds' | 'reasons'> {
  readonly togetherBecause?: string | null;
  readonly occasionDidNotArise?: string | null;
  /** The decision that was the latest when the page was shown; null when there was none. */
  readonly expectedLatestId: string | null;
}

/**
 * Decides one criterion on judgements made before: `met` relies on those named, `not yet met` was decided in
 * view of them.
 *
 * @throws NotFound; NotAllowed for all but the unit's assessor; RuleBroken with `DecisionBlocker`s; Conflict
 *   `decided-meanwhile`
 */
export async function decideCriterion(
  tx: CentreTransaction,
  actor: Actor,
  unitId: string,
  criterionId: string,
  input: NewDecision,
): Promise<{ readonly decisionId: string }> {
  const unit = await loadUnitToAssess(tx, actor, unitId, 'decide-criterion');
  const [criterion] = isId(criterionId) ? await criterionFacts(tx, unitId, [criterionId]) : [];
  if (!criterion) throw new NotFound('criterion');
  const latestId = criterion.decision?.id ?? null;
  if (await decidedAlready(tx, actor, latestId, input.expectedLatestId, input.outcome))
    return { decisionId: latestId! };
  const proposal: DecisionProposal = {
    outcome: input.outcome,
    judgementIds: input.judgementIds,
    reasons: input.reasons,
    togetherBecause: input.togetherBecause ?? null,
    occasionDidNotArise: input.occasionDidNotArise ?? null,
  };
  const blockers = decisionBlockers(actor.personId, unit, criterion, unit, proposal);
  if (blockers.length > 0) throw new RuleBroken(blockers);
  const decision = await insertDecision(tx, actor, unit, criterion, proposal);
  await restate(tx, unit, [withDecision(criterion, decision)]);
  await recordAct(
    tx,
    actor,
    'criterion.decided',
    { unit: unitId, criterion: criterionId, decision: decision.id },
    { outcome: input.outcome, judgements: [...new Set(input.judgementIds)], supersedes: latestId },
  );
  return { decisionId: decision.id };
}
