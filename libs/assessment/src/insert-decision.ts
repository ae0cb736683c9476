import { newId, type CentreTransaction } from '#database';
import type { Actor } from '#people';
import type { DecisionProposal } from './domain/decision-blockers.js';
import type { CriterionFacts, DecisionFacts } from './domain/facts.js';

const orNull = (text: string | null): string | null => text?.trim() || null;

/** Writes the decision and the judgements it names, in one statement. */
export async function insertDecision(
  tx: CentreTransaction,
  actor: Actor,
  unit: { readonly id: string; readonly learnerId: string },
  criterion: CriterionFacts,
  proposal: DecisionProposal,
): Promise<DecisionFacts> {
  const { outcome, judgementIds, reasons, togetherBecause, occasionDidNotArise } = proposal;
  const id = newId();
  await tx.query(
    `with decided as (
       insert into criterion_decision (centre_id, id, unit_id, criterion_id, learner_id, assessor_id, supersedes_id,
         outcome, reasons, together_because, occasion_did_not_arise, decided_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12))
     insert into criterion_decision_judgement (centre_id, decision_id, judgement_id)
     select $1, $2, named from unnest($13::uuid[]) as named`,
    [
      tx.centreId,
      id,
      unit.id,
      criterion.criterionId,
      unit.learnerId,
      actor.personId,
      criterion.decision?.id ?? null,
      outcome,
      reasons.trim(),
      orNull(togetherBecause),
      orNull(occasionDidNotArise),
      tx.now,
      [...new Set(judgementIds)],
    ],
  );
  return { id, outcome, effective: true, reopened: false, judgementIds };
}
