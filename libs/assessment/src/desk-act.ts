import { type BoundStatement, type CentreTransaction, newId } from '#database';
import type { Actor } from '#people';
import { type DecisionBlocker, decisionBlockers } from './domain/decision-blockers.js';
import { type DeskAnswer, deskDecision, supportsOf } from './domain/desk-decision.js';
import type { CriterionFacts, CrossReferenceFacts } from './domain/facts.js';
import { type AssessedUnit, type JudgementBlocker, judgementBlockers } from './domain/judgement-blockers.js';
import { type Phrase, reasonsWith } from './domain/phrase.js';
import { withDecision, withJudgement } from './domain/with-record.js';
import { insertDecision, type NewDecisionRow } from './insert-decision.queries.js';
import { insertJudgement, type NewJudgementRow } from './insert-judgement.queries.js';
import type { UnitRules } from './derive-states.js';

export type DeskBlocker = JudgementBlocker | DecisionBlocker;

export interface AnswerAtDesk extends DeskAnswer {
  /** Rule 1, at the cross-reference. `met` needs both. */
  readonly valid: boolean;
  readonly reliable: boolean;
  /** What was ticked beside the assessor's own reasons. */
  readonly phrase?: Phrase | null;
}

/** The rows that a key at the desk writes, and its blockers. */
export interface DeskPlan<Criterion> {
  readonly judgement: NewJudgementRow;
  readonly decision: NewDecisionRow | null;
  readonly blockers: readonly DeskBlocker[];
  /** The criterion once they are written. */
  readonly after: Criterion;
}

export function planAtDesk<Criterion extends CriterionFacts>(
  actor: Actor,
  unit: UnitRules & AssessedUnit,
  criterion: Criterion,
  reference: CrossReferenceFacts,
  { valid, reliable, phrase = null, ...answer }: AnswerAtDesk,
): DeskPlan<Criterion> {
  const supports = supportsOf[answer.key];
  const reasons = reasonsWith(phrase, answer.reasons);
  const judgement = { id: newId(), supports, valid, reliable, reasons, phrase };
  const judged = withJudgement(criterion, reference.id, judgement);
  const proposal = deskDecision(judged, judgement.id, unit, { ...answer, reasons });
  const decision = proposal && { ...proposal, id: newId() };
  const ofJudgement = judgementBlockers(actor.personId, unit, reference.revision, judgement);
  const ofDecision = decision ? decisionBlockers(actor.personId, unit, judged, unit, decision) : [];
  const codes = new Set<string>(ofJudgement.map(({ code }) => code));
  return {
    judgement,
    decision,
    blockers: [...ofJudgement, ...ofDecision.filter(({ code }) => !codes.has(code))],
    after: decision ? withDecision(judged, decision) : judged,
  };
}

/** Writes what was planned. */
export const deskRows = (
  tx: CentreTransaction,
  actor: Actor,
  unit: { readonly id: string; readonly learnerId: string },
  criterion: CriterionFacts,
  reference: CrossReferenceFacts,
  { judgement, decision }: DeskPlan<unknown>,
): BoundStatement<unknown>[] => [
  insertJudgement(tx, actor, unit.learnerId, reference, judgement),
  ...(decision ? [insertDecision(tx, actor, unit, criterion, decision)] : []),
];
