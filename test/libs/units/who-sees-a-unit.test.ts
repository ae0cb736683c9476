import { NotAllowed, NotFound, RuleBroken } from '#refusals';
import { newId } from '#database';
import {
  addUnitToCohort,
  allocate,
  allocateUnits,
  allocationsOf,
  caseloadOf,
  createCohort,
  criteriaForLearner,
  enrol,
  loadUnitFor,
} from '#units';
import { aUnit } from '../../support/a-unit.js';

test('a unit exists for its people and for nobody else at the centre', async () => {
  const { centre, administrator, learner, assessor, iqa, unitId } = await aUnit();
  const relations = (actor: typeof learner) =>
    centre.run(async (tx) => (await loadUnitFor(tx, actor, unitId)).relations);
  expect(await relations(learner)).toEqual(['learner']);
  expect(await relations(assessor)).toEqual(['assessor']);
  expect(await relations(iqa)).toEqual(['iqa']);
  expect(await relations(administrator)).toEqual(['administrator']);
  for (const role of ['learner', 'assessor', 'iqa', 'manager'] as const)
    await expect(relations(await centre.person(role))).rejects.toThrow(NotFound);
});

test('the manager of a cohort sees its units; of another, none', async () => {
  const { centre, administrator, specificationId } = await aUnit();
  const [manager, other, learner] = [
    await centre.person('manager'),
    await centre.person('manager'),
    await centre.person('learner'),
  ];
  const unitId = await centre.run(async (tx) => {
    const cohortId = await createCohort(tx, administrator, {
      name: 'Autumn',
      startsOn: '2026-09-01',
      managerId: manager.personId,
    });
    await addUnitToCohort(tx, manager, {
      cohortId,
      unitSpecificationId: specificationId,
      targetDate: '2027-06-30',
    });
    return enrol(tx, manager, {
      learnerId: learner.personId,
      unitSpecificationId: specificationId,
      cohortId,
      jurisdiction: 'northern-ireland',
      language: 'cy',
    });
  });
  const seen = await centre.run((tx) => loadUnitFor(tx, manager, unitId));
  expect(seen).toMatchObject({
    relations: ['manager'],
    jurisdiction: 'northern-ireland',
    language: 'cy',
    targetDate: '2027-06-30',
  });
  await expect(centre.run((tx) => loadUnitFor(tx, other, unitId))).rejects.toThrow(NotFound);
});

test('a unit of another centre does not exist, whatever the actor claims to be', async () => {
  const mine = await aUnit();
  const theirs = await aUnit();
  await expect(mine.centre.run((tx) => loadUnitFor(tx, mine.administrator, theirs.unitId))).rejects.toThrow(
    NotFound,
  );
  await expect(mine.centre.run((tx) => loadUnitFor(tx, theirs.administrator, theirs.unitId))).rejects.toThrow(
    NotFound,
  );
});

test.each(['', 'nonsense', newId()])('an id that is nobody’s is not found: %s', async (id) => {
  const { centre, administrator } = await aUnit();
  await expect(centre.run((tx) => loadUnitFor(tx, administrator, id, { lock: true }))).rejects.toThrow(
    NotFound,
  );
});

test('a new assessor takes over, and the former one sees the unit no longer', async () => {
  const { centre, administrator, assessor, unitId } = await aUnit();
  const successor = await centre.person('assessor');
  await centre.run((tx) =>
    allocate(tx, administrator, { unitId, personId: successor.personId, duty: 'assessor' }),
  );
  await expect(centre.run((tx) => loadUnitFor(tx, assessor, unitId))).rejects.toThrow(NotFound);
  expect(await centre.run((tx) => caseloadOf(tx, assessor))).toEqual([]);
  expect(await centre.run((tx) => caseloadOf(tx, successor))).toMatchObject([{ unitId, duty: 'assessor' }]);
  const history = await centre.run((tx) => allocationsOf(tx, unitId));
  expect(history.filter(({ duty }) => duty === 'assessor')).toMatchObject([
    { personId: successor.personId, endedAt: null },
    { personId: assessor.personId, endedAt: expect.any(Date) },
  ]);
});

test('an act that began before a hand-over, and waited for it, goes by who holds the duty now', async () => {
  const { centre, administrator, assessor, unitId } = await aUnit();
  const successor = await centre.person('assessor');
  await centre.run((tx) =>
    allocate(tx, administrator, { unitId, personId: successor.personId, duty: 'assessor' }),
  );
  await centre.run(async (tx) => {
    const before = tx.at(new Date(tx.now.getTime() - 60_000));
    expect((await loadUnitFor(before, successor, unitId, { lock: true })).relations).toEqual(['assessor']);
    await expect(loadUnitFor(before, assessor, unitId)).rejects.toThrow(NotFound);
  });
});

test('who has the IQA’s duty cannot be made the assessor, the learner neither, and assessors allocate nothing', async () => {
  const { centre, administrator, learner, assessor, iqa, unitId } = await aUnit();
  const give = (personId: string, duty: 'assessor' | 'iqa') =>
    centre.run((tx) => allocate(tx, administrator, { unitId, personId, duty }));
  await expect(give(iqa.personId, 'assessor')).rejects.toEqual(
    new RuleBroken([
      { code: 'role-missing', role: 'assessor' },
      { code: 'holds-other-duty', duty: 'iqa' },
    ]),
  );
  await expect(give(learner.personId, 'iqa')).rejects.toThrow(RuleBroken);
  await expect(
    centre.run((tx) => allocate(tx, assessor, { unitId, personId: assessor.personId, duty: 'assessor' })),
  ).rejects.toThrow(NotAllowed);
});

test('two administrators who give one person both duties at once: one is refused', async () => {
  const { centre, administrator, unitId } = await aUnit();
  const both = await centre.person('assessor', 'iqa');
  const outcomes = await Promise.allSettled(
    (['assessor', 'iqa'] as const).map((duty) =>
      centre.run((tx) => allocate(tx, administrator, { unitId, personId: both.personId, duty })),
    ),
  );
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('units that cannot change hands are named, and the others do', async () => {
  const { centre, administrator, specificationId, unitId } = await aUnit();
  const assessor = await centre.person('assessor', 'learner');
  const own = await centre.run((tx) =>
    enrol(tx, administrator, {
      learnerId: assessor.personId,
      unitSpecificationId: specificationId,
      jurisdiction: 'scotland',
      language: 'en',
    }),
  );
  const outcome = await centre.run((tx) =>
    allocateUnits(tx, administrator, {
      unitIds: [unitId, own, unitId],
      personId: assessor.personId,
      duty: 'assessor',
    }),
  );
  expect(outcome).toEqual({
    allocated: [unitId],
    refused: [{ unitId: own, blockers: [{ code: 'own-work', duty: 'assessor' }] }],
  });
});

test('criteria to cross-reference are found by all the words, with no wildcard among them', async () => {
  const { centre, learner, standard } = await aUnit();
  const found = (search?: string) =>
    centre.run(async (tx) =>
      (await criteriaForLearner(tx, learner.personId, search)).map(({ label }) => label),
    );
  expect(await found()).toEqual(['P1', 'P2', 'P3', 'K1', 'K2']);
  expect(await found('ASKS k1')).toEqual(['K1']);
  expect(await found('how to')).toEqual(['K2']);
  expect(await found('100%')).toHaveLength(standard.criterionIds.length);
  expect(await found('1%0')).toEqual([]);
  expect(await found('_')).toEqual([]);
});
