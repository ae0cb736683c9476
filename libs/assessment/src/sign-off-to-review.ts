import type { CentreTransaction } from '#database';
import { type ReviewOutcome, signOffStands } from './domain/unit-state.js';
import { summaryOf, type UnitToRestate } from './restate.js';
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
  unit: UnitToRestate,
): Promise<SignOffToReview | null> {
  const records = await unitRecords(tx, unit.id);
  if (!records.signOff) return null;
  const { states, digest } = await unitStanding(tx, unit);
  const stands = signOffStands(
    summaryOf(
      records,
      states.map(({ state }) => state),
      digest,
    ),
  );
  return { id: records.signOff.id, review: records.signOff.review, stands };
}
