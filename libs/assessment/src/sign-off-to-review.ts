import type { CentreTransaction } from '#database';
import { type ReviewOutcome, signOffStands } from './domain/unit-state.js';
import type { UnitRules } from './derive-states.js';
import { unitRecords } from './unit-records.queries.js';
import { unitStanding } from './unit-standing.js';

export interface SignOffToReview {
  readonly id: string;
  readonly review: ReviewOutcome | null;
  /** Whether all that it relied on still stands. */
  readonly stands: boolean;
}

/** The latest sign-off of a unit; null when there is none. */
export async function signOffToReview(
  tx: CentreTransaction,
  unit: UnitRules,
): Promise<SignOffToReview | null> {
  const { signOff } = await unitRecords(tx, unit.id);
  if (!signOff) return null;
  const { digest } = await unitStanding(tx, unit);
  const { id, review } = signOff;
  return { id, review, stands: signOffStands({ signOff, stateDigest: digest }) };
}
