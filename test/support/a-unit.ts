import { allocate, createUnitSpecification, enrol } from '#units';
import { aCentre, type TestCentre, type TestPerson } from './a-centre.js';
import { aStandard, type TestStandard } from './a-standard.js';

export interface TestUnit {
  readonly centre: TestCentre;
  readonly standard: TestStandard;
  readonly administrator: TestPerson;
  readonly learner: TestPerson;
  readonly assessor: TestPerson;
  readonly iqa: TestPerson;
  readonly specificationId: string;
  readonly unitId: string;
}

/** A learner enrolled on a unit of a small standard, with its assessor and IQA. */
export async function aUnit(standard?: TestStandard): Promise<TestUnit> {
  const centre = await aCentre();
  const of = standard ?? (await aStandard());
  const administrator = await centre.person('administrator');
  const learner = await centre.person('learner');
  const assessor = await centre.person('assessor');
  const iqa = await centre.person('iqa');
  return centre.run(async (tx) => {
    const specificationId = await createUnitSpecification(tx, administrator, {
      standardVersionId: of.versionId,
      code: 'T1',
    });
    const unitId = await enrol(tx, administrator, {
      learnerId: learner.personId,
      unitSpecificationId: specificationId,
      jurisdiction: 'england-and-wales',
      language: 'en',
    });
    await allocate(tx, administrator, { unitId, personId: assessor.personId, duty: 'assessor' });
    await allocate(tx, administrator, { unitId, personId: iqa.personId, duty: 'iqa' });
    return { centre, standard: of, administrator, learner, assessor, iqa, specificationId, unitId };
  });
}
