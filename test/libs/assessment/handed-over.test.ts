import { allocate } from '#units';
import { recordObservation } from '#assessment';
import { aStandard } from '../../support/a-standard.js';
import { aUnit, type TestUnit } from '../../support/a-unit.js';
import { latestIds, press, submission } from '../../support/an-assessment.js';
import { sql } from '../../support/sql.js';

/** Hands the unit over in a transaction that stays open while `meanwhile` begins, and commits before it can go on. */
async function handOverDuring(given: TestUnit, meanwhile: () => Promise<unknown>): Promise<unknown> {
  const { centre, administrator, unitId } = given;
  const next = await centre.person('assessor');
  let late: Promise<unknown> = Promise.resolve();
  await centre.run(async (tx) => {
    await allocate(tx, administrator, { unitId, personId: next.personId, duty: 'assessor' });
    const [{ pid }] = (await tx.query(sql<{ pid: number }>('select pg_backend_pid() as pid'))) as [
      { pid: number },
    ];
    late = meanwhile().catch((error: unknown) => error);
    const blocked = () =>
      given.centre.run((other) =>
        other.queryOne(
          sql('select from pg_stat_activity where $1 = any(pg_blocking_pids(pid)) limit 1', [pid]),
        ),
      );
    while (!(await blocked()));
  });
  return late;
}

test('threat 13: who no longer assesses a unit judges nothing more in it, however close the hand-over was', async () => {
  const given = await aUnit(await aStandard({ performance: 1, knowledge: 0 }));
  const { references } = await submission(given, given.standard.criterionIds);
  const [reference] = references.values();
  const page = await given.centre.run((tx) => latestIds(tx, reference!));
  expect(await handOverDuring(given, () => press(given, reference!, 'met', { page }))).toMatchObject({
    kind: 'not-found',
  });
});

test('threat 13: nor records an observation', async () => {
  const given = await aUnit(await aStandard({ performance: 1, knowledge: 0 }));
  const observe = () =>
    given.centre.run((tx) =>
      recordObservation(tx, given.assessor, {
        learnerId: given.learner.personId,
        method: 'direct-observation',
        title: 'At the front desk',
        activityOn: '2026-01-15',
        text: 'I saw it done.',
        confidentiality: { identifiable: 'nobody' },
        criteria: [
          {
            unitId: given.unitId,
            criterionId: given.standard.criterionIds[0]!,
            key: 'met',
            reasons: 'Seen.',
          },
        ],
      }),
    );
  expect(await handOverDuring(given, observe)).toMatchObject({ kind: 'not-found' });
});
