import { type RevisionFacts, type Supports } from './facts.js';
import type { Phrase } from './phrase.js';

export type JudgementBlocker =
  | { readonly code: 'own-work' }
  | { readonly code: 'unit-withdrawn' }
  | { readonly code: 'evidence-not-submitted' }
  | { readonly code: 'evidence-withdrawn'; readonly evidenceNumber: number }
  | { readonly code: 'evidence-hidden'; readonly evidenceNumber: number }
  | { readonly code: 'evidence-replaced'; readonly evidenceNumber: number }
  | { readonly code: 'full-needs-valid-and-reliable' }
  | { readonly code: 'reasons-missing' };

export interface JudgementProposal {
  readonly supports: Supports;
  readonly valid: boolean;
  readonly reliable: boolean;
  /** All that is said: a phrase that was ticked included. */
  readonly reasons: string;
  readonly phrase?: Phrase | null;
}

/** What any act of an assessor on a unit depends on. */
export interface AssessedUnit {
  readonly learnerId: string;
  readonly withdrawn: boolean;
}

/** Rule 4: nobody assesses themselves. And nothing is assessed in a unit its learner has left. */
export function assessingBlockers(
  assessorId: string,
  unit: AssessedUnit,
): Extract<JudgementBlocker, { code: 'own-work' | 'unit-withdrawn' }>[] {
  return [
    ...(assessorId === unit.learnerId ? [{ code: 'own-work' as const }] : []),
    ...(unit.withdrawn ? [{ code: 'unit-withdrawn' as const }] : []),
  ];
}

/** Why this assessor cannot judge this cross-reference so (rules 1, 4 and 7). */
export function judgementBlockers(
  assessorId: string,
  unit: AssessedUnit,
  revision: RevisionFacts,
  proposal: JudgementProposal,
): JudgementBlocker[] {
  const { evidenceNumber } = revision;
  const blockers: JudgementBlocker[] = assessingBlockers(assessorId, unit);
  if (!revision.submitted) blockers.push({ code: 'evidence-not-submitted' });
  if (revision.withdrawn) blockers.push({ code: 'evidence-withdrawn', evidenceNumber });
  if (revision.hidden) blockers.push({ code: 'evidence-hidden', evidenceNumber });
  if (revision.replaced) blockers.push({ code: 'evidence-replaced', evidenceNumber });
  if (proposal.supports === 'fully' && !(proposal.valid && proposal.reliable))
    blockers.push({ code: 'full-needs-valid-and-reliable' });
  if (proposal.reasons.trim() === '') blockers.push({ code: 'reasons-missing' });
  return blockers;
}
