import { RuleBroken } from '#refusals';
import { retireStandard } from '#standards';
import {
  addUnitToCohort,
  createCohort,
  createUnitSpecification,
  enrol,
  enrolCohort,
  learnersToEnrol,
  loadUnitFor,
  specificationsOfCentre,
  unitChecklist,
} from '#units';
import { asOwner } from '../../support/connections.js';
import { aStandard } from '../../support/a-standard.js';
import { aUnit } from '../../support/a-unit.js';

const place = { jurisdiction: 'scotland', language: 'en' } as const;
const retired = [{ code: 'standard-retired' }];

/** Somebody is on a unit of it; then its standard is retired. */
async function aUnitOfARetiredStandard() {
  const unit = await aUnit();
  const cohortId = await unit.centre.run(async (tx) => {
    const id = await createCohort(tx, unit.administrator, { name: 'Spring', startsOn: '2026-04-01' });
    const targetDate = '2026-12-01';
    await addUnitToCohort(tx, unit.administrator, {
      cohortId: id,
      unitSpecificationId: unit.specificationId,
      targetDate,
    });
    return id;
  });
  const owner = await asOwner();
  await owner.inInstallation((tx) => retireStandard(tx, { key: unit.standard.key, version: '1' }));
  return { ...unit, cohortId, newcomer: await unit.centre.person('learner') };
}

test('threat 42: nobody new is enrolled on a retired standard, nothing new is specified from it', async () => {
  const { centre, administrator, newcomer, specificationId, standard, cohortId } =
    await aUnitOfARetiredStandard();
  const refused = (work: Parameters<typeof centre.run>[0]) =>
    expect(centre.run(work)).rejects.toMatchObject(new RuleBroken(retired));
  await refused((tx) =>
    enrol(tx, administrator, {
      learnerId: newcomer.personId,
      unitSpecificationId: specificationId,
      ...place,
    }),
  );
  await refused((tx) =>
    createUnitSpecification(tx, administrator, { standardVersionId: standard.versionId, code: 'T2' }),
  );
  await refused(async (tx) =>
    addUnitToCohort(tx, administrator, {
      cohortId: await createCohort(tx, administrator, { name: 'Autumn', startsOn: '2026-09-01' }),
      unitSpecificationId: specificationId,
      targetDate: '2027-01-01',
    }),
  );
  expect((await centre.run((tx) => learnersToEnrol(tx, cohortId, '', 10))).learners).toEqual([]);
});

test('a cohort enrols on its other units, and names the one that takes nobody', async () => {
  const { centre, administrator, newcomer, specificationId, cohortId } = await aUnitOfARetiredStandard();
  const { versionId } = await aStandard();
  const enrolled = await centre.run(async (tx) => {
    const other = await createUnitSpecification(tx, administrator, {
      standardVersionId: versionId,
      code: 'T2',
    });
    await addUnitToCohort(tx, administrator, {
      cohortId,
      unitSpecificationId: other,
      targetDate: '2027-01-01',
    });
    const { units, ...rest } = await enrolCohort(tx, administrator, {
      cohortId,
      learnerIds: [newcomer.personId],
      ...place,
    });
    return { ...rest, on: units.map(({ unitSpecificationId }) => unitSpecificationId === other) };
  });
  expect(enrolled).toEqual({
    on: [true],
    refused: [],
    retired: [{ unitSpecificationId: specificationId, code: 'T1' }],
  });
});

test('whoever is on it goes on', async () => {
  const { centre, learner, unitId } = await aUnitOfARetiredStandard();
  const checklist = await centre.run(async (tx) => {
    await loadUnitFor(tx, learner, unitId);
    return unitChecklist(tx, unitId);
  });
  expect(checklist).toHaveLength(5);
  expect(await centre.run(specificationsOfCentre)).toMatchObject([{ code: 'T1', standardRetired: true }]);
});
