import type { CentreTransaction } from '#database';
import type { Actor } from '#people';
import { allocateUnits, type CohortEnrolmentResult, enrolCohort } from '#units';

export const enrolLearners = (
  tx: CentreTransaction,
  administrator: Actor,
  cohortId: string,
  learners: readonly { readonly personId: string }[],
): Promise<CohortEnrolmentResult> =>
  enrolCohort(tx, administrator, {
    cohortId,
    learnerIds: learners.map(({ personId }) => personId),
    jurisdiction: 'england-and-wales',
    language: 'en',
  });

/** Gives units to an assessor and an IQA. */
export async function allocateTo(
  tx: CentreTransaction,
  administrator: Actor,
  unitIds: readonly string[],
  { assessor, iqa }: { readonly assessor: Actor; readonly iqa: Actor },
): Promise<void> {
  await allocateUnits(tx, administrator, { unitIds, personId: assessor.personId, duty: 'assessor' });
  await allocateUnits(tx, administrator, { unitIds, personId: iqa.personId, duty: 'iqa' });
}
