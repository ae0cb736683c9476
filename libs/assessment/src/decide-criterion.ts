import { auditRow } from '#audit';
import { type CentreTransaction, newId } from '#database';
import type { Actor } from '#people';
import { NotFound, RuleBroken } from '#refusals';
import { deriveStates } from './derive-states.js';
import { decisionBlockers, type DecisionProposal } from './domain/decision-blockers.js';
import { withDecision } from './domain/with-record.js';
import { insertDecision } from './insert-decision.queries.js';
import { loadCriterionToAssess } from './load-criterion-to-assess.js';
import { alreadyDecided } from './refuse-stale-page.queries.js';

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
  const { unit, records, criterion } = await loadCriterionToAssess(
    tx,
    actor,
    unitId,
    criterionId,
    'decide-criterion',
  );
  if (!criterion) throw new NotFound('criterion');
  const latestId = criterion.decision?.id ?? null;
  if (await alreadyDecided(tx, actor, latestId, input.expectedLatestId, input.outcome))
    return { decisionId: latestId! };
  const decision = {
    id: newId(),
    outcome: input.outcome,
    judgementIds: input.judgementIds,
    reasons: input.reasons,
    togetherBecause: input.togetherBecause ?? null,
    occasionDidNotArise: input.occasionDidNotArise ?? null,
  };
  const blockers = decisionBlockers(actor.personId, unit, criterion, unit, decision);
  if (blockers.length > 0) throw new RuleBroken(blockers);
  const { rows } = await deriveStates(tx, unit, records, [withDecision(criterion, decision)]);
  await tx.pipeline([
    insertDecision(tx, actor, unit, criterion, decision),
    rows,
    auditRow(
      tx,
      actor,
      'criterion.decided',
      { unit: unitId, criterion: criterionId, decision: decision.id },
      { outcome: input.outcome, judgements: [...new Set(input.judgementIds)], supersedes: latestId },
    ),
  ]);
  return { decisionId: decision.id };
}
