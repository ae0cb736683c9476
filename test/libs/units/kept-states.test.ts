import fc from 'fast-check';
import {
  countCriteria,
  criterionStateRows,
  criterionStates,
  loadUnitFor,
  recordEvidenceLinks,
  unitChecklist,
} from '#units';
import { NotFound } from '#refusals';
import { aStandard } from '../../support/a-standard.js';
import { aUnit, type TestUnit } from '../../support/a-unit.js';
import { recordCriterionStates } from '../../support/record-criterion-states.js';

const standard = aStandard({ performance: 3, knowledge: 2 });

const kept = ({ centre, learner, unitId }: TestUnit) =>
  centre.run(async (tx) => ({
    unit: await loadUnitFor(tx, learner, unitId),
    checklist: await unitChecklist(tx, unitId),
  }));

test('after any changes of criteria the counters kept equal those derived from the criteria', async () => {
  const { criterionIds } = await standard;
  const change = fc.record({
    criterionId: fc.constantFrom(...criterionIds),
    state: fc.constantFrom(...criterionStates),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 4 }), async (acts) => {
      const given = await aUnit(await standard);
      for (const changes of acts) {
        const told = await given.centre.run((tx) => recordCriterionStates(tx, given.unitId, changes));
        const { unit, checklist } = await kept(given);
        expect(unit).toMatchObject(countCriteria(checklist.map(({ state }) => state)));
        expect(unit).toMatchObject(told);
        for (const [id, state] of new Map(changes.map((c) => [c.criterionId, c.state])))
          expect(checklist.find(({ criterionId }) => criterionId === id)?.state).toBe(state);
      }
    }),
    { numRuns: 15 },
  );
});

test('two acts at once on one criterion leave counters that agree with the criteria', async () => {
  const given = await aUnit(await standard);
  const [criterionId] = given.standard.criterionIds;
  const states = ['met', 'partly-met', 'awaiting-assessment', 'met', 'not-yet-met', 'met'] as const;
  await Promise.all(
    states.map((state) =>
      given.centre.run((tx) =>
        recordCriterionStates(tx, given.unitId, [{ criterionId: criterionId!, state }]),
      ),
    ),
  );
  const { unit, checklist } = await kept(given);
  expect(unit).toMatchObject(countCriteria(checklist.map(({ state }) => state)));
});

test('a state is kept with its time, and the unit state with it when given', async () => {
  const given = await aUnit(await standard);
  const [first] = given.standard.criterionIds;
  await given.centre.run((tx) =>
    recordCriterionStates(tx, given.unitId, [{ criterionId: first!, state: 'met' }], 'action-with-learner'),
  );
  expect((await kept(given)).unit).toMatchObject({ state: 'action-with-learner', criteriaMet: 1 });
  await given.centre.run((tx) => recordCriterionStates(tx, given.unitId, [], 'in-progress'));
  const { unit } = await kept(given);
  expect(unit.state).toBe('in-progress');
  expect(unit.lastActivityAt).toBeInstanceOf(Date);
});

test('a criterion or unit that is not of the centre is not found, and nothing is kept', async () => {
  const given = await aUnit(await standard);
  const other = await aUnit(await standard);
  const [criterionId] = given.standard.criterionIds;
  const refused = (work: Promise<unknown>) => expect(work).rejects.toThrow(NotFound);
  const row = await given.centre.run((tx) =>
    tx.queryOne(criterionStateRows(tx, other.unitId, [{ criterionId: criterionId!, state: 'met' }])),
  );
  expect(row).toBeUndefined();
  await refused(
    given.centre.run((tx) => recordEvidenceLinks(tx, other.unitId, [{ criterionId: criterionId!, by: 1 }])),
  );
  expect((await kept(given)).unit.criteriaMet).toBe(0);
  expect((await kept(other)).unit.criteriaMet).toBe(0);
});

test('the first cross-reference starts a criterion and the unit, and taking the last away ends both', async () => {
  const given = await aUnit(await standard);
  const [first, second] = given.standard.criterionIds as [string, string];
  const link = (...changes: [string, 1 | -1][]) =>
    given.centre.run((tx) =>
      recordEvidenceLinks(
        tx,
        given.unitId,
        changes.map(([criterionId, by]) => ({ criterionId, by })),
      ),
    );
  const now = async () => {
    const { unit, checklist } = await kept(given);
    return [unit.state, checklist[0]!.state, checklist[0]!.links, checklist[1]!.state];
  };
  await link([first, 1], [first, 1], [second, 1]);
  expect(await now()).toEqual(['in-progress', 'evidence-linked', 2, 'evidence-linked']);
  await link([first, -1], [second, -1]);
  expect(await now()).toEqual(['in-progress', 'evidence-linked', 1, 'not-started']);
  await link([first, -1]);
  expect(await now()).toEqual(['not-started', 'not-started', 0, 'not-started']);
});

test('a cross-reference more or less leaves the states that assessment gave', async () => {
  const given = await aUnit(await standard);
  const [first] = given.standard.criterionIds as [string];
  await given.centre.run(async (tx) => {
    await recordCriterionStates(
      tx,
      given.unitId,
      [{ criterionId: first, state: 'partly-met' }],
      'action-with-learner',
    );
    await recordEvidenceLinks(tx, given.unitId, [{ criterionId: first, by: 1 }]);
    await recordEvidenceLinks(tx, given.unitId, [{ criterionId: first, by: -1 }]);
  });
  const { unit, checklist } = await kept(given);
  expect([unit.state, checklist[0]!.state]).toEqual(['action-with-learner', 'partly-met']);
});

test('drafts that are linked and unlinked at once leave the unit in progress while one link is left', async () => {
  const given = await aUnit(await standard);
  const [first, second] = given.standard.criterionIds as [string, string];
  const link = (criterionId: string, by: 1 | -1) =>
    given.centre.run((tx) => recordEvidenceLinks(tx, given.unitId, [{ criterionId, by }]));
  for (let round = 0; round < 5; round++) {
    await link(first, 1);
    await Promise.all([link(first, -1), link(second, 1)]);
    expect((await kept(given)).unit.state).toBe('in-progress');
    await link(second, -1);
    expect((await kept(given)).unit.state).toBe('not-started');
  }
});
