import { type BoundStatement, type CentreTransaction, statement } from '#database';
import type { Actor } from '#people';
import type { DecisionProposal } from './domain/decision-blockers.js';
import type { CriterionFacts } from './domain/facts.js';

export interface NewDecisionRow extends DecisionProposal {
  readonly id: string;
}

export const insertedDecision = statement<Record<never, never>>(`
  with decided as (
    insert into criterion_decision (centre_id, id, unit_id, criterion_id, learner_id, assessor_id, supersedes_id,
      outcome, reasons, together_because, occasion_did_not_arise, decided_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12))
  insert into criterion_decision_judgement (centre_id, decision_id, judgement_id)
  select $1, $2, named from unnest($13::uuid[]) as named`);

/** Writes the decision and the judgements it names. @param criterion before the decision */
export const insertDecision = (
  tx: CentreTransaction,
  actor: Actor,
  unit: { readonly id: string; readonly learnerId: string },
  { criterionId, decision }: CriterionFacts,
  { id, outcome, judgementIds, reasons, togetherBecause, occasionDidNotArise }: NewDecisionRow,
): BoundStatement<Record<never, never>> =>
  insertedDecision.with(
    ...[tx.centreId, id, unit.id, criterionId, unit.learnerId, actor.personId, decision?.id ?? null, outcome],
    ...[
      reasons.trim(),
      orNull(togetherBecause),
      orNull(occasionDidNotArise),
      tx.now,
      [...new Set(judgementIds)],
    ],
  );

const orNull = (text: string | null): string | null => text?.trim() || null;
