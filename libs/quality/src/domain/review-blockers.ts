import type { ReviewOutcome } from '#assessment';

export type ReviewBlocker =
  | { readonly code: 'own-unit' }
  | { readonly code: 'own-assessment' }
  | { readonly code: 'unit-withdrawn' }
  | { readonly code: 'not-signed-off' }
  | { readonly code: 'reasons-missing' }
  | { readonly code: 'cleared-reopens-nothing' };

export interface UnitForReview {
  readonly learnerId: string;
  readonly withdrawn: boolean;
  /** Whether the IQA ever judged, decided or signed off anything in it. */
  readonly assessedByIqa: boolean;
  /** Whether the latest sign-off stands and nobody reviewed it yet. */
  readonly awaitsReview: boolean;
}

export interface ReviewProposal {
  readonly outcome: ReviewOutcome;
  readonly reasons: string;
  /** How many criteria it reopens. */
  readonly reopens: number;
}

/** Why this IQA cannot review this unit so (rules 4 and 13). */
export function reviewBlockers(
  iqaId: string,
  unit: UnitForReview,
  proposal: ReviewProposal,
): ReviewBlocker[] {
  const blockers: ReviewBlocker[] = [];
  if (iqaId === unit.learnerId) blockers.push({ code: 'own-unit' });
  if (unit.assessedByIqa) blockers.push({ code: 'own-assessment' });
  if (unit.withdrawn) blockers.push({ code: 'unit-withdrawn' });
  if (!unit.awaitsReview) blockers.push({ code: 'not-signed-off' });
  if (proposal.reasons.trim() === '') blockers.push({ code: 'reasons-missing' });
  if (proposal.outcome === 'cleared' && proposal.reopens > 0)
    blockers.push({ code: 'cleared-reopens-nothing' });
  return blockers;
}
