import {
  createCohort,
  addUnitToCohort,
  enrol,
  enrolCohort,
  createUnitSpecification,
  loadUnitFor,
  setCohortTargetDate,
  setTargetDate,
  unitChecklist,
  withdrawLearner,
  unitsOfLearner,
} from '#units';
import { Invalid, NotAllowed, NotFound, RuleBroken } from '#refusals';
import { newId } from '#database';
import { aCentre } from '../../support/a-centre.js';
import { aStandard } from '../../support/a-standard.js';
import { aUnit } from '../../support/a-unit.js';

const place = { jurisdiction: 'scotland', language: 'en' } as const;

async function aCohort() {
  const centre = await aCentre();
  const [administrator, manager] = [await centre.person('administrator'), await centre.person('manager')];
  const standards = [await aStandard(), await aStandard({ performance: 1, knowledge: 1 })];
  const ids = await centre.run(async (tx) => {
    const cohortId = await createCohort(tx, manager, { name: ' Spring intake ', startsOn: '2026-04-01' });
    const specificationIds: string[] = [];
    for (const [index, { versionId }] of standards.entries()) {
      const id = await createUnitSpecification(tx, administrator, {
        standardVersionId: versionId,
        code: `U${index}`,
      });
      await addUnitToCohort(tx, manager, {
        cohortId,
        unitSpecificationId: id,
        targetDate: `2026-1${index}-30`,
      });
      specificationIds.push(id);
    }
    return { cohortId, specificationIds };
  });
  return { centre, administrator, manager, standards, ...ids };
}

test('learners enrolled in a cohort get each of its units, with every criterion and the cohort’s target', async () => {
  const { centre, manager, cohortId, standards } = await aCohort();
  const learners = [await centre.person('learner'), await centre.person('learner')];
  const { units, refused } = await centre.run((tx) =>
    enrolCohort(tx, manager, { cohortId, learnerIds: learners.map((l) => l.personId), ...place }),
  );
  expect([units.length, refused]).toEqual([4, []]);
  const mine = await centre.run((tx) => unitsOfLearner(tx, learners[0]!.personId));
  expect(mine).toMatchObject([
    { code: 'U0', targetDate: '2026-10-30', criteriaTotal: 5, performanceTotal: 3, state: 'not-started' },
    { code: 'U1', targetDate: '2026-11-30', criteriaTotal: 2, performanceTotal: 1, state: 'not-started' },
  ]);
  expect(mine[0]!.segments).toEqual(Array(5).fill('not-started'));
  const checklist = await centre.run((tx) => unitChecklist(tx, mine[0]!.id));
  expect(checklist.map((c) => c.criterionId)).toEqual(standards[0]!.criterionIds);
  expect(checklist.at(-1)).toMatchObject({
    label: 'K2',
    kind: 'knowledge',
    stem: 'How to say:',
    headingLabel: 'K99',
  });
});

test('enrolling a cohort twice, at once too, makes each unit once', async () => {
  const { centre, manager, cohortId } = await aCohort();
  const { personId } = await centre.person('learner');
  const enrolThem = () =>
    centre.run((tx) => enrolCohort(tx, manager, { cohortId, learnerIds: [personId, personId], ...place }));
  const made = await Promise.all([enrolThem(), enrolThem()]);
  expect(made.flatMap(({ units }) => units)).toHaveLength(2);
  expect((await enrolThem()).units).toEqual([]);
  expect(await centre.run((tx) => unitsOfLearner(tx, personId))).toHaveLength(2);
});

test('those who are no learners are left out and named', async () => {
  const { centre, manager, cohortId } = await aCohort();
  const [learner, assessor] = [await centre.person('learner'), await centre.person('assessor')];
  const { units, refused } = await centre.run((tx) =>
    enrolCohort(tx, manager, { cohortId, learnerIds: [learner.personId, assessor.personId], ...place }),
  );
  expect(units).toHaveLength(2);
  expect(refused).toEqual([
    { learnerId: assessor.personId, blockers: [{ code: 'role-missing', role: 'learner' }] },
  ]);
});

test('a second live unit of one specification is refused, and one after a withdrawal is made', async () => {
  const { centre, administrator, learner, specificationId, unitId } = await aUnit();
  const again = () =>
    centre.run((tx) =>
      enrol(tx, administrator, {
        learnerId: learner.personId,
        unitSpecificationId: specificationId,
        ...place,
      }),
    );
  await expect(again()).rejects.toEqual(new RuleBroken([{ code: 'enrolled-already' }]));
  await centre.run((tx) => withdrawLearner(tx, administrator, { unitId, reason: 'Moved to another force' }));
  const anew = await again();
  const withdrawn = await centre.run((tx) => loadUnitFor(tx, learner, unitId));
  expect(withdrawn.withdrawnAt).toBeInstanceOf(Date);
  expect(withdrawn.assessorId).toBeNull();
  expect((await centre.run((tx) => unitsOfLearner(tx, learner.personId))).map(({ id }) => id)).toEqual([
    anew,
  ]);
});

test('a withdrawal needs a reason and happens once', async () => {
  const { centre, administrator, unitId } = await aUnit();
  const withdraw = (reason: string) =>
    centre.run((tx) => withdrawLearner(tx, administrator, { unitId, reason }));
  await expect(withdraw('  ')).rejects.toEqual(new Invalid({ reason: 'reason-missing' }));
  await withdraw('Left');
  await expect(withdraw('Left')).rejects.toEqual(new RuleBroken([{ code: 'unit-withdrawn' }]));
});

test('a unit’s own target comes before the cohort’s, and goes back to it', async () => {
  const { centre, manager, cohortId } = await aCohort();
  const learner = await centre.person('learner');
  const { units } = await centre.run((tx) =>
    enrolCohort(tx, manager, { cohortId, learnerIds: [learner.personId], ...place }),
  );
  const unitId = units[0]!.id;
  const target = () => centre.run(async (tx) => (await loadUnitFor(tx, learner, unitId)).targetDate);
  const before = await target();
  await centre.run((tx) => setTargetDate(tx, manager, { unitId, targetDate: '2027-01-31' }));
  expect(await target()).toBe('2027-01-31');
  await centre.run((tx) => setTargetDate(tx, manager, { unitId, targetDate: null }));
  expect(await target()).toBe(before);
  await expect(
    centre.run((tx) => setTargetDate(tx, learner, { unitId, targetDate: '2027-01-31' })),
  ).rejects.toThrow(NotAllowed);
  await expect(
    centre.run((tx) => setTargetDate(tx, manager, { unitId, targetDate: '2027-02-30' })),
  ).rejects.toEqual(new Invalid({ targetDate: 'target-date-not-a-day' }));
});

test('another manager’s cohort does not exist for a manager', async () => {
  const { centre, cohortId, specificationIds } = await aCohort();
  const other = await centre.person('manager');
  const learner = await centre.person('learner');
  const input = { learnerId: learner.personId, unitSpecificationId: specificationIds[0]!, ...place };
  await expect(centre.run((tx) => enrol(tx, other, { ...input, cohortId }))).rejects.toThrow(NotFound);
  await expect(centre.run((tx) => enrol(tx, other, input))).rejects.toThrow(NotAllowed);
  await expect(
    centre.run((tx) =>
      addUnitToCohort(tx, other, {
        cohortId,
        unitSpecificationId: specificationIds[0]!,
        targetDate: '2027-01-31',
      }),
    ),
  ).rejects.toThrow(NotFound);
});

test('learners, assessors and IQAs make neither specifications nor cohorts', async () => {
  const { centre, learner, assessor, iqa, standard } = await aUnit();
  for (const actor of [learner, assessor, iqa]) {
    await expect(
      centre.run((tx) =>
        createUnitSpecification(tx, actor, { standardVersionId: standard.versionId, code: 'X' }),
      ),
    ).rejects.toThrow(NotAllowed);
    await expect(
      centre.run((tx) => createCohort(tx, actor, { name: 'Mine', startsOn: '2026-01-01' })),
    ).rejects.toThrow(NotAllowed);
  }
});

test('a specification takes its title from the standard and refuses what it cannot be', async () => {
  const { centre, administrator, standard } = await aUnit();
  const make = (input: Partial<Parameters<typeof createUnitSpecification>[2]>) =>
    centre.run((tx) =>
      createUnitSpecification(tx, administrator, {
        standardVersionId: standard.versionId,
        code: 'T2',
        ...input,
      }),
    );
  await make({});
  await expect(make({})).rejects.toEqual(new Invalid({ code: 'code-taken' }));
  await expect(make({ code: ' ' })).rejects.toEqual(new Invalid({ code: 'code-missing' }));
  await expect(make({ code: 'T3', methods: [], currencyMonths: 0 })).rejects.toEqual(
    new Invalid({ methods: 'methods-missing', currencyMonths: 'currency-months-out-of-range' }),
  );
  await expect(make({ code: 'T3', standardVersionId: newId() })).rejects.toThrow(NotFound);
  await expect(make({ code: 'T3', standardVersionId: 'nonsense' })).rejects.toThrow(NotFound);
});

test('nobody is in a cohort with a unit that the cohort has not', async () => {
  const { centre, administrator, manager, cohortId, standards } = await aCohort();
  const learner = await centre.person('learner');
  const unitSpecificationId = await centre.run((tx) =>
    createUnitSpecification(tx, administrator, { standardVersionId: standards[0]!.versionId, code: 'Other' }),
  );
  await expect(
    centre.run((tx) =>
      enrol(tx, manager, { learnerId: learner.personId, unitSpecificationId, cohortId, ...place }),
    ),
  ).rejects.toEqual(new RuleBroken([{ code: 'not-in-cohort' }]));
});

test('a cohort’s new target is its learners’ target, save where a learner has one of their own', async () => {
  const { centre, manager, cohortId, specificationIds } = await aCohort();
  const [one, other] = [await centre.person('learner'), await centre.person('learner')];
  const { units } = await centre.run((tx) =>
    enrolCohort(tx, manager, { cohortId, learnerIds: [one.personId, other.personId], ...place }),
  );
  const own = units.find(
    (u) => u.learnerId === one.personId && u.unitSpecificationId === specificationIds[0],
  )!;
  await centre.run(async (tx) => {
    await setTargetDate(tx, manager, { unitId: own.id, targetDate: '2027-05-31' });
    await setCohortTargetDate(tx, manager, {
      cohortId,
      unitSpecificationId: specificationIds[0]!,
      targetDate: '2027-03-31',
    });
  });
  const target = async (personId: string) =>
    (await centre.run((tx) => unitsOfLearner(tx, personId))).find(({ code }) => code === 'U0')?.targetDate;
  expect([await target(one.personId), await target(other.personId)]).toEqual(['2027-05-31', '2027-03-31']);
});
