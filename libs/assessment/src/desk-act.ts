import type { CentreTransaction } from '#database';
import type { Actor } from '#people';
import { withDecision, withJudgement } from './domain/after.js';
import { type DecisionBlocker, decisionBlockers, type DecisionProposal } from './domain/decision-blockers.js';
import { type DeskAnswer, deskDecision, supportsOf } from './domain/desk-decision.js';
import type { CriterionFacts, CrossReferenceFacts } from './domain/facts.js';
import {
  type AssessedUnit,
  type JudgementBlocker,
  judgementBlockers,
  type JudgementProposal,
} from './domain/judgement-blockers.js';
import { type Phrase, reasonsWith } from './domain/phrase.js';
import { insertDecision } from './insert-decision.js';
import { insertJudgement } from './insert-judgement.js';
import type { UnitToRestate } from './restate.js';

export type DeskBlocker = JudgementBlocker | DecisionBlocker;

export interface AnswerAtDesk extends DeskAnswer {
  /** Rule 1, at the cross-reference. `met` needs both. */
  readonly valid: boolean;
  readonly reliable: boolean;
  /** What was ticked beside the assessor's own reasons. */
  readonly phrase?: Phrase | null;
}

/** What a key at the desk would write, and what keeps it from being written. */
export interface DeskPlan {
  readonly judgement: JudgementProposal;
  readonly decision: DecisionProposal | null;
  readonly blockers: readonly DeskBlocker[];
}

/** Stands for the judgement that is not written yet. */
const planned = 'planned';

export function planAtDesk<Criterion extends CriterionFacts>(
  actor: Actor,
  unit: UnitToRestate & AssessedUnit,
  criterion: Criterion,
  reference: CrossReferenceFacts,
  { phrase = null, ...answer }: AnswerAtDesk,
): DeskPlan {
  const supports = supportsOf[answer.key];
  const reasons = reasonsWith(phrase, answer.reasons);
  const judgement = { supports, valid: answer.valid, reliable: answer.reliable, reasons, phrase };
  const asJudged = withJudgement(criterion, reference.id, { id: planned, supports, void: false });
  const decision = deskDecision(asJudged, planned, unit, { ...answer, reasons });
  const ofJudgement = judgementBlockers(actor.personId, unit, reference.revision, judgement);
  const ofDecision = decision ? decisionBlockers(actor.personId, unit, asJudged, unit, decision) : [];
  const said = new Set<string>(ofJudgement.map(({ code }) => code));
  return {
    judgement,
    decision,
    blockers: [...ofJudgement, ...ofDecision.filter(({ code }) => !said.has(code))],
  };
}

/** Writes what was planned. @returns the criterion as it is then, and the ids of what was written */
export async function writeAtDesk<Criterion extends CriterionFacts>(
  tx: CentreTransaction,
  actor: Actor,
  unit: { readonly id: string; readonly learnerId: string },
  criterion: Criterion,
  reference: CrossReferenceFacts,
  plan: DeskPlan,
): Promise<{ criterion: Criterion; judgementId: string; decisionId: string | null }> {
  const judgement = await insertJudgement(tx, actor, unit.learnerId, reference, plan.judgement);
  const judged = withJudgement(criterion, reference.id, judgement);
  if (!plan.decision) return { criterion: judged, judgementId: judgement.id, decisionId: null };
  const judgementIds = plan.decision.judgementIds.map((id) => (id === planned ? judgement.id : id));
  const decision = await insertDecision(tx, actor, unit, criterion, { ...plan.decision, judgementIds });
  return { criterion: withDecision(judged, decision), judgementId: judgement.id, decisionId: decision.id };
}
