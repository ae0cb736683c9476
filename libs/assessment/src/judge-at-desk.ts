import { auditRow } from '#audit';
import type { CentreTransaction } from '#database';
import type { Actor } from '#people';
import { RuleBroken } from '#refusals';
import type { CriterionState } from '#units';
import { deriveStates } from './derive-states.js';
import { type AnswerAtDesk, deskRows, planAtDesk } from './desk-act.js';
import { supportsOf } from './domain/desk-decision.js';
import { latestHere, type Outcome } from './domain/facts.js';
import { loadCrossReferenceToJudge } from './load-cross-reference.js';
import { type NextWaiting, nextWaitingAfter } from './reads/next-waiting.queries.js';
import { alreadyDecided, alreadyJudged } from './refuse-stale-page.queries.js';

export interface DeskJudgement extends Omit<AnswerAtDesk, 'occasionDidNotArise' | 'noLongerMet'> {
  readonly occasionDidNotArise?: string | null;
  readonly noLongerMet?: boolean;
  /** The judgement and the decision that were the latest when the page was shown; null where there was none. */
  readonly expectedJudgementId: string | null;
  readonly expectedDecisionId: string | null;
}

export interface JudgedAtDesk extends NextWaiting {
  readonly judgementId: string;
  /** The decision made with it; null when it made none. */
  readonly decisionId: string | null;
  readonly criterionState: CriterionState;
}

/**
 * One key at the desk: `met` makes judgement and decision in one act, `partly` a judgement, `not yet` a judgement
 * and, unless other evidence holds the criterion, the decision not yet met.
 *
 * @throws NotFound; NotAllowed for all but the unit's assessor; RuleBroken with `JudgementBlocker`s and
 *   `DecisionBlocker`s; Conflict `judged-meanwhile`, `decided-meanwhile`
 */
export async function judgeAtDesk(
  tx: CentreTransaction,
  actor: Actor,
  crossReferenceId: string,
  input: DeskJudgement,
): Promise<JudgedAtDesk> {
  const { unit, records, criterion, reference } = await loadCrossReferenceToJudge(
    tx,
    actor,
    crossReferenceId,
    'judge',
  );
  const latest = { judgement: latestHere(reference), decision: criterion.decision?.id ?? null };
  const decidedMeanwhile = (outcome: Outcome) =>
    alreadyDecided(tx, actor, latest.decision, input.expectedDecisionId, outcome);
  const supports = supportsOf[input.key];
  const otherwise = () => decidedMeanwhile(input.key === 'met' ? 'met' : 'not-yet-met');
  const next = nextWaitingAfter(tx, actor, crossReferenceId);
  if (await alreadyJudged(tx, actor, latest.judgement, input.expectedJudgementId, supports, otherwise))
    return {
      ...(await tx.queryOne(next))!,
      judgementId: latest.judgement!,
      decisionId: latest.decision,
      criterionState: criterion.keptState,
    };

  const answer = { ...input, occasionDidNotArise: input.occasionDidNotArise ?? null };
  const plan = planAtDesk(actor, unit, criterion, reference, {
    ...answer,
    noLongerMet: input.noLongerMet ?? false,
  });
  if (plan.decision) await decidedMeanwhile(plan.decision.outcome);
  if (plan.blockers.length > 0) throw new RuleBroken(plan.blockers);

  const { criterionStates, rows } = await deriveStates(tx, unit, records, [plan.after]);
  const [judgementId, decisionId] = [plan.judgement.id, plan.decision?.id ?? null];
  const { criterionId } = criterion;
  const subject = {
    ...{ unit: unit.id, criterion: criterionId, crossReference: reference.id, judgement: judgementId },
    ...(decisionId && { decision: decisionId }),
  };
  const act = decisionId ? 'criterion.decided' : 'cross-reference.judged';
  const [[waiting]] = await tx.pipeline([
    next,
    ...deskRows(tx, actor, unit, criterion, reference, plan),
    rows,
    auditRow(tx, actor, act, subject, { supports, outcome: plan.decision?.outcome ?? null }),
  ]);
  return { ...waiting!, judgementId, decisionId, criterionState: criterionStates.get(criterionId)! };
}
