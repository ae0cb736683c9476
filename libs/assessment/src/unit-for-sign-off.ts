import type { CentreTransaction } from '#database';
import type { UnitForActor } from '#units';
import { type SignOffBlocker, signOffBlockers } from './domain/sign-off-blockers.js';
import { signOffStands } from './domain/unit-state.js';
import { reliedOnRevisions } from './relied-on.queries.js';
import { type UnitRecords, unitRecords } from './unit-records.queries.js';
import { type UnitStanding, unitStanding } from './unit-standing.js';

export interface ReadinessForSignOff {
  readonly standing: UnitStanding;
  readonly records: UnitRecords;
  readonly blockers: readonly SignOffBlocker[];
}

/**
 * What blocks this person from signing the unit off: the page lists it and the act refuses by it, so that the
 * two cannot differ (rule 8).
 */
export async function readinessForSignOff(
  tx: CentreTransaction,
  personId: string,
  unit: UnitForActor,
): Promise<ReadinessForSignOff> {
  const standing = await unitStanding(tx, unit);
  const records = await unitRecords(tx, unit.id);
  const { declaration, signOff } = records;
  const stands = signOffStands({ signOff, stateDigest: standing.digest });
  const holds = declaration?.stateDigest === standing.digest;
  const blockers = signOffBlockers(personId, {
    learnerId: unit.learnerId,
    assessorId: unit.assessorId,
    withdrawn: unit.withdrawnAt !== null,
    currencyMonths: unit.currencyMonths,
    criteria: standing.states,
    reliedOn: await reliedOnRevisions(tx, standing.decisionIds),
    declaration: !declaration ? 'none' : holds ? 'holds' : 'void',
    standingSignOffId: stands ? signOff!.id : null,
  });
  return { standing, records, blockers };
}
