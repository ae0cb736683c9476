import type { UnitProgress, UnitState } from '#units';

export type ReviewOutcome = 'cleared' | 'action-required';

/** What the state of a unit is derived from. */
export interface UnitSummary extends UnitProgress {
  /** Evidence of this unit was handed back, and has neither been replaced nor withdrawn since. */
  readonly returned: boolean;
  /** `stateDigest` of what stands; null unless every criterion stands. */
  readonly stateDigest: string | null;
  /** The digest that the learner's latest declaration names. */
  readonly declaredDigest: string | null;
  readonly signOff: SignOffSummary | null;
}

/** The latest sign-off: the digest it was made on, and the IQA's review of it. */
export interface SignOffSummary {
  readonly stateDigest: string;
  readonly review: ReviewOutcome | null;
}

/** A sign-off stands while exactly the decisions it relied on stand, and the IQA has not asked for action. */
export const signOffStands = ({
  signOff,
  stateDigest,
}: Pick<UnitSummary, 'signOff' | 'stateDigest'>): boolean =>
  signOff !== null && signOff.stateDigest === stateDigest && signOff.review !== 'action-required';

/** A declaration holds while exactly what it was made on stands: later changes void it. */
export const declarationHolds = ({
  declaredDigest,
  stateDigest,
}: Pick<UnitSummary, 'declaredDigest' | 'stateDigest'>): boolean =>
  declaredDigest !== null && declaredDigest === stateDigest;

/** The state of a unit. Countersignature, claim and certificate come later and are never derived here. */
export function unitState(unit: UnitSummary): UnitState {
  const { signOff } = unit;
  if (signOffStands(unit)) return signOff?.review === 'cleared' ? 'iqa-cleared' : 'awaiting-iqa';
  const allMet = unit.stateDigest !== null;
  // Asked for action without reopening anything: it is the assessor who signs off afresh.
  const sameAsSigned = allMet && signOff?.stateDigest === unit.stateDigest;
  if (signOff?.review === 'action-required' && (!allMet || sameAsSigned)) return 'iqa-action-required';
  if (allMet) return declarationHolds(unit) ? 'ready-for-sign-off' : 'ready-to-declare';
  if (unit.returned || unit.anyOpen) return 'action-with-learner';
  return unit.anyStarted ? 'in-progress' : 'not-started';
}
