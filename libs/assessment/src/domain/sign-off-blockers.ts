import type { CriterionState } from '#units';
import { isPastCurrency } from './currency.js';
import type { LabelledState } from './declaration-blockers.js';

export type SignOffBlocker =
  | { readonly code: 'not-allocated-assessor' }
  | { readonly code: 'own-unit' }
  | { readonly code: 'unit-withdrawn' }
  | { readonly code: 'already-signed-off'; readonly signOffId: string }
  | {
      readonly code: 'criterion-not-met';
      readonly criterionId: string;
      readonly label: string;
      readonly state: CriterionState;
    }
  | { readonly code: 'decision-awaiting'; readonly criterionId: string; readonly label: string }
  | AboutEvidence<'authenticity-not-checked'>
  | AboutEvidence<'authenticity-in-doubt'>
  | AboutEvidence<'not-current-without-note'>
  | { readonly code: 'not-declared' }
  | { readonly code: 'declaration-void' };

type AboutEvidence<Code extends string> = {
  readonly code: Code;
  readonly revisionId: string;
  readonly evidenceNumber: number;
};

/** A revision that standing decisions rely on, with its latest check. */
export interface ReliedOnRevision {
  readonly revisionId: string;
  readonly evidenceNumber: number;
  /** 'YYYY-MM-DD', as is the day of its submission. */
  readonly activityOn: string | null;
  readonly submittedOn: string;
  readonly check: { readonly authentic: boolean; readonly current: boolean; readonly note: string } | null;
}

export interface UnitForSignOff {
  readonly learnerId: string;
  /** Who assesses the unit now. */
  readonly assessorId: string | null;
  readonly withdrawn: boolean;
  readonly currencyMonths: number;
  readonly criteria: readonly LabelledState[];
  readonly reliedOn: readonly ReliedOnRevision[];
  readonly declaration: 'none' | 'void' | 'holds';
  /** The sign-off that stands, if one does. */
  readonly standingSignOffId: string | null;
}

/**
 * Everything that keeps this assessor from signing the unit off. The page lists it, and the act refuses while
 * there is any (rule 8).
 */
export function signOffBlockers(assessorId: string, unit: UnitForSignOff): SignOffBlocker[] {
  const blockers: SignOffBlocker[] = [];
  if (assessorId === unit.learnerId) blockers.push({ code: 'own-unit' });
  else if (assessorId !== unit.assessorId) blockers.push({ code: 'not-allocated-assessor' });
  if (unit.withdrawn) blockers.push({ code: 'unit-withdrawn' });
  if (unit.standingSignOffId !== null)
    blockers.push({ code: 'already-signed-off', signOffId: unit.standingSignOffId });
  for (const { criterionId, label, state } of unit.criteria) {
    if (state === 'awaiting-assessment') blockers.push({ code: 'decision-awaiting', criterionId, label });
    else if (state !== 'met') blockers.push({ code: 'criterion-not-met', criterionId, label, state });
  }
  for (const revision of unit.reliedOn) blockers.push(...evidenceBlockers(revision, unit.currencyMonths));
  if (unit.declaration === 'none') blockers.push({ code: 'not-declared' });
  if (unit.declaration === 'void') blockers.push({ code: 'declaration-void' });
  return blockers;
}

/** Rule 1: authenticity and currency are checked on the revision; what is not current needs a word why it serves. */
function evidenceBlockers(
  { revisionId, evidenceNumber, activityOn, submittedOn, check }: ReliedOnRevision,
  currencyMonths: number,
): SignOffBlocker[] {
  if (!check) return [{ code: 'authenticity-not-checked', revisionId, evidenceNumber }];
  const blockers: SignOffBlocker[] = [];
  if (!check.authentic) blockers.push({ code: 'authenticity-in-doubt', revisionId, evidenceNumber });
  const isOld = activityOn !== null && isPastCurrency(activityOn, currencyMonths, submittedOn);
  if ((!check.current || isOld) && check.note.trim() === '')
    blockers.push({ code: 'not-current-without-note', revisionId, evidenceNumber });
  return blockers;
}
