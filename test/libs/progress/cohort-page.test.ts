import fc from 'fast-check';
import { londonDay } from '#calendar';
import {
  attentionFrom,
  attentionOf,
  cohortPage,
  cohortSelection,
  cohortsSeenBy,
  learnerInCohort,
  progressOfLearners,
} from '#progress';
import { NotFound } from '#refusals';
import { setTargetDate, unitStates, withdrawLearner } from '#units';
import { aCohort, type TestCohort } from '../../support/a-cohort.js';
import { asOwner } from '../../support/connections.js';
import { sql } from '../../support/sql.js';
import { recordCriterionStates } from '../../support/record-criterion-states.js';

const page = ({ centre, cohortId }: TestCohort, filter = {}, number = 1) =>
  centre.run((tx) => cohortPage(tx, cohortId, filter, number));

/** Moves what acts cannot: when somebody was enrolled and last did something. */
const age = async (
  { centre }: TestCohort,
  unitId: string,
  enrolledDaysAgo: number,
  quietDays: number | null,
) => {
  const owner = await asOwner();
  await owner.inCentre(centre.id, (tx) =>
    tx.query(
      sql(
        `update unit set enrolled_at = $3::timestamptz - $4 * interval '1 day',
         last_activity_at = $3::timestamptz - $5 * interval '1 day' where centre_id = $1 and id = $2`,
        [centre.id, unitId, tx.now, enrolledDaysAgo, quietDays],
      ),
    ),
  );
};

const names = (cohort: TestCohort, ids: readonly string[]) =>
  ids.map((id) => cohort.learners.findIndex(({ personId }) => personId === id));

test('who needs attention longest comes first, by the worst of their units', async () => {
  const cohort = await aCohort({ learners: 3 });
  await age(cohort, cohort.unitId(0, 0), 15, null); // a week behind its pace
  await age(cohort, cohort.unitId(1, 1), 90, 60); // long behind, and quiet
  const { rows, learners, atRisk } = await page(cohort);
  expect(
    names(
      cohort,
      rows.map(({ learnerId }) => learnerId),
    ),
  ).toEqual([1, 0, 2]);
  expect([learners, atRisk]).toEqual([3, 1]);
  expect(rows[0]!.units).toHaveLength(2);
});

test('what was met shows in the counters, and a learner who hands in moves back', async () => {
  const cohort = await aCohort();
  for (const learner of [0, 1]) await age(cohort, cohort.unitId(learner, 0), 200, 100);
  await cohort.centre.run((tx) =>
    recordCriterionStates(tx, cohort.unitId(0, 0), [
      { criterionId: cohort.standard.criterionIds[0]!, state: 'met' },
      { criterionId: cohort.standard.criterionIds[1]!, state: 'awaiting-assessment' },
      { criterionId: cohort.standard.criterionIds[2]!, state: 'not-yet-met' },
    ]),
  );
  const { rows } = await page(cohort);
  expect(
    names(
      cohort,
      rows.map(({ learnerId }) => learnerId),
    ),
  ).toEqual([1, 0]);
  const unit = rows[1]!.units.find(({ unitId }) => unitId === cohort.unitId(0, 0));
  expect(unit).toMatchObject({ criteriaTotal: 5, criteriaMet: 1, criteriaAwaiting: 1, criteriaOpen: 1 });
});

test('whatever a unit goes through, the day kept for ranking is the day of the rule', async () => {
  const cohort = await aCohort({ learners: 1, units: 1 });
  const { centre, cohortId, learners } = cohort;
  const unitId = cohort.unitId(0, 0);
  const owner = await asOwner();
  const history = fc.record({
    state: fc.constantFrom(...unitStates),
    met: fc.integer({ min: 0, max: 3 }),
    awaiting: fc.integer({ min: 0, max: 2 }),
    enrolled: fc.date({ min: new Date('2025-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
    active: fc.option(
      fc.date({ min: new Date('2025-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
    ),
    target: fc.option(
      fc.date({ min: new Date('2024-01-01'), max: new Date('2028-12-31'), noInvalidDate: true }),
    ),
  });
  await fc.assert(
    fc.asyncProperty(history, async ({ state, met, awaiting, enrolled, active, target }) => {
      const kept = await owner.inCentre(centre.id, (tx) =>
        tx.queryOne(
          sql<{ from: string | null }>(
            `update unit set state = $3, criteria_met = $4, criteria_awaiting = $5, enrolled_at = $6, last_activity_at = $7,
             target_date = $8 where centre_id = $1 and id = $2 returning attention_from as from`,
            [
              centre.id,
              unitId,
              state,
              met,
              awaiting,
              enrolled,
              active,
              target?.toISOString().slice(0, 10) ?? null,
            ],
          ),
        ),
      );
      const [learner] = await centre.run((tx) => progressOfLearners(tx, cohortId, [learners[0]!.personId]));
      expect(kept?.from).toBe(attentionFrom(learner!.units[0]!));
    }),
    { numRuns: 200 },
  );
});

test('filters leave whom they say: by name, by unit, by state, at risk', async () => {
  const cohort = await aCohort({ learners: 4 });
  await age(cohort, cohort.unitId(2, 0), 200, 100);
  await cohort.centre.run((tx) => recordCriterionStates(tx, cohort.unitId(1, 1), [], 'action-with-learner'));
  const found = async (filter: object) =>
    names(
      cohort,
      (await page(cohort, filter)).rows.map((r) => r.learnerId),
    );
  expect(await found({ atRisk: true })).toEqual([2]);
  expect(await found({ state: 'action-with-learner' })).toEqual([1]);
  expect(await found({ text: cohort.learners[3]!.name.toUpperCase() })).toEqual([3]);
  expect(await found({ text: '%' })).toEqual([]);
  expect(await found({ atRisk: true, unitSpecificationId: cohort.specificationIds[1] })).toEqual([]);
  const { rows } = await page(cohort, { unitSpecificationId: cohort.specificationIds[1] });
  expect(rows.map(({ units }) => units.map((unit) => unit.unitSpecificationId))).toEqual(
    Array(4).fill([cohort.specificationIds[1]]),
  );
});

test('pages and the selection go through the same learners in the same order, each once', async () => {
  const cohort = await aCohort({ learners: 53, units: 1 });
  const [first, second] = [await page(cohort), await page(cohort, {}, 2)];
  expect([first.rows.length, second.rows.length, second.learners]).toEqual([50, 3, 53]);
  const shown = [...first.rows, ...second.rows].map(({ learnerId }) => learnerId);
  expect(new Set(shown).size).toBe(53);
  expect(await cohort.centre.run((tx) => cohortSelection(tx, cohort.cohortId, {}))).toEqual(shown);
});

test('a learner who was withdrawn is on the page no longer', async () => {
  const cohort = await aCohort({ units: 1 });
  await cohort.centre.run((tx) =>
    withdrawLearner(tx, cohort.administrator, { unitId: cohort.unitId(0, 0), reason: 'Left' }),
  );
  expect(
    names(
      cohort,
      (await page(cohort)).rows.map(({ learnerId }) => learnerId),
    ),
  ).toEqual([1]);
});

test('a later target of one’s own takes a learner off the list', async () => {
  const cohort = await aCohort({ units: 1, targetDate: '2026-01-31' });
  const unitId = cohort.unitId(0, 0);
  await age(cohort, unitId, 100, 1);
  await age(cohort, cohort.unitId(1, 0), 100, 1);
  await cohort.centre.run((tx) => setTargetDate(tx, cohort.manager, { unitId, targetDate: null }));
  expect((await page(cohort)).atRisk).toBe(2);
  await cohort.centre.run((tx) =>
    recordCriterionStates(tx, unitId, [{ criterionId: cohort.standard.criterionIds[0]!, state: 'met' }]),
  );
  await cohort.centre.run((tx) => setTargetDate(tx, cohort.manager, { unitId, targetDate: '2037-01-31' }));
  expect((await page(cohort)).atRisk).toBe(1);
  const [learner] = await cohort.centre.run((tx) =>
    progressOfLearners(tx, cohort.cohortId, [cohort.learners[0]!.personId]),
  );
  expect(attentionOf(learner!.units[0]!, londonDay(new Date()))).toEqual({ level: 'on-track' });
});

test('a learner’s page shows the states of their criteria in the cohort’s units only', async () => {
  const cohort = await aCohort();
  const other = await aCohort();
  const { centre, cohortId, learners } = cohort;
  await centre.run((tx) =>
    recordCriterionStates(tx, cohort.unitId(0, 0), [
      { criterionId: cohort.standard.criterionIds[4]!, state: 'met' },
    ]),
  );
  const learner = await centre.run((tx) => learnerInCohort(tx, cohortId, learners[0]!.personId));
  expect(learner.units.map(({ code }) => code).sort()).toEqual(['U1', 'U2']);
  const first = learner.units.find(({ code }) => code === 'U1')!;
  expect(first.segments.at(-1)).toEqual({ kind: 'knowledge', state: 'met' });
  expect(first.segments).toHaveLength(5);
  for (const id of [other.learners[0]!.personId, cohort.manager.personId, 'nonsense'])
    await expect(centre.run((tx) => learnerInCohort(tx, cohortId, id))).rejects.toThrow(NotFound);
});

test('a manager sees their own cohorts with figures, an administrator all', async () => {
  const cohort = await aCohort({ learners: 3, units: 1 });
  await age(cohort, cohort.unitId(0, 0), 200, 100);
  const seen = (actor: TestCohort['manager']) => cohort.centre.run((tx) => cohortsSeenBy(tx, actor));
  const summary = { id: cohort.cohortId, learners: 3, atRisk: 1, criteriaTotal: 15, criteriaMet: 0 };
  expect(await seen(cohort.manager)).toMatchObject([summary]);
  expect(await seen(cohort.administrator)).toMatchObject([summary]);
  expect(await seen(await cohort.centre.person('manager'))).toEqual([]);
});
