import type { CentreTransaction } from '#database';
import type { Actor } from '#people';
import { allocateUnits, enrolCohort, type Jurisdiction } from '#units';

export interface Enrolled {
  readonly unitId: string;
  readonly learnerId: string;
  readonly unitSpecificationId: string;
}

export async function enrolLearners(
  tx: CentreTransaction,
  administrator: Actor,
  cohortId: string,
  learners: readonly { readonly personId: string; readonly jurisdiction?: Jurisdiction }[],
): Promise<Enrolled[]> {
  const places = new Set(learners.map(placeOf));
  const enrolled: Enrolled[] = [];
  for (const jurisdiction of places) {
    const learnerIds = learners
      .filter((one) => placeOf(one) === jurisdiction)
      .map(({ personId }) => personId);
    const { units } = await enrolCohort(tx, administrator, {
      cohortId,
      learnerIds,
      jurisdiction,
      language: 'en',
    });
    enrolled.push(...units.map(({ id, ...unit }) => ({ unitId: id, ...unit })));
  }
  return enrolled;
}

const placeOf = ({ jurisdiction }: { readonly jurisdiction?: Jurisdiction }): Jurisdiction =>
  jurisdiction ?? 'england-and-wales';

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
