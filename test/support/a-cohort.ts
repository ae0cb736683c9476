import { addUnitToCohort, createCohort, createUnitSpecification, enrolCohort } from '#units';
import { aCentre, type TestCentre, type TestPerson } from './a-centre.js';
import { aStandard, type TestStandard } from './a-standard.js';

export interface TestCohort {
  readonly centre: TestCentre;
  readonly administrator: TestPerson;
  readonly manager: TestPerson;
  readonly learners: readonly TestPerson[];
  readonly standard: TestStandard;
  readonly cohortId: string;
  /** U1, U2 … */
  readonly specificationIds: readonly string[];
  /** The unit of a learner, by number of learner and of specification. */
  unitId(learner: number, specification: number): string;
}

/** A manager's cohort with learners enrolled on each of its units, all of one small standard. */
export async function aCohort({
  learners = 2,
  units = 2,
  targetDate = '2027-06-30',
} = {}): Promise<TestCohort> {
  const centre = await aCentre();
  const standard = await aStandard();
  const administrator = await centre.person('administrator');
  const manager = await centre.person('manager');
  const people: TestPerson[] = [];
  for (let index = 0; index < learners; index++) people.push(await centre.person('learner'));
  return centre.run(async (tx) => {
    const cohortId = await createCohort(tx, manager, { name: 'Spring intake', startsOn: '2026-04-01' });
    const specificationIds: string[] = [];
    for (let number = 1; number <= units; number++) {
      const unitSpecificationId = await createUnitSpecification(tx, administrator, {
        standardVersionId: standard.versionId,
        code: `U${number}`,
      });
      await addUnitToCohort(tx, manager, { cohortId, unitSpecificationId, targetDate });
      specificationIds.push(unitSpecificationId);
    }
    const enrolled = await enrolCohort(tx, manager, {
      cohortId,
      learnerIds: people.map(({ personId }) => personId),
      jurisdiction: 'england-and-wales',
      language: 'en',
    });
    const unitId = (learner: number, specification: number) =>
      enrolled.units.find(
        (unit) =>
          unit.learnerId === people[learner]!.personId &&
          unit.unitSpecificationId === specificationIds[specification],
      )!.id;
    return { centre, administrator, manager, learners: people, standard, cohortId, specificationIds, unitId };
  });
}
