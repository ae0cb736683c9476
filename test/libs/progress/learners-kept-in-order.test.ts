import fc from 'fast-check';
import type { AnyTransaction } from '#database';
import { setCohortTargetDate, withdrawLearner } from '#units';
import { aCohort, type TestCohort } from '../../support/a-cohort.js';
import { asOwner } from '../../support/connections.js';
import { whileHeldOpen } from '../../support/while-held-open.js';
import { sql } from '../../support/sql.js';

/** What is kept of the learners of a cohort, and what their units say. */
async function keptAndDerived({ cohortId }: TestCohort): Promise<[unknown, unknown]> {
  const owner = await asOwner();
  return owner.inInstallation(async (tx) => [
    await tx.query(
      sql(`select learner_id, attention_from from cohort_learner where cohort_id = $1 order by learner_id`, [
        cohortId,
      ]),
    ),
    await tx.query(
      sql(
        `select learner_id, min(attention_from) as attention_from from unit
       where cohort_id = $1 and withdrawn_at is null group by learner_id order by learner_id`,
        [cohortId],
      ),
    ),
  ]);
}

const quietSince = (tx: AnyTransaction, unitId: string, days: number) =>
  tx.query(
    sql(`update unit set last_activity_at = $2::timestamptz - $3 * interval '1 day' where id = $1`, [
      unitId,
      tx.now,
      days,
    ]),
  );

const acts = fc.oneof(
  fc.record({ act: fc.constant('quiet' as const), unit: fc.nat(3), days: fc.nat(200) }),
  fc.record({ act: fc.constant('withdraw' as const), unit: fc.nat(3), days: fc.constant(0) }),
  fc.record({ act: fc.constant('target' as const), unit: fc.nat(1), days: fc.nat(300) }),
);

test('whatever happens to units, the learners kept with a cohort are those of its live units, by their earliest day', async () => {
  const owner = await asOwner();
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 1, maxLength: 8 }), async (history) => {
      const cohort = await aCohort();
      for (const { act, unit, days } of history) {
        const unitId = cohort.unitId(unit % 2, Math.floor(unit / 2));
        if (act === 'quiet') await owner.inInstallation((tx) => quietSince(tx, unitId, days));
        else if (act === 'withdraw')
          await cohort.centre
            .run((tx) => withdrawLearner(tx, cohort.administrator, { unitId, reason: 'Left.' }))
            .catch((error: { kind?: string }) => expect(error.kind).toBe('rule-broken'));
        else
          await cohort.centre.run((tx) =>
            setCohortTargetDate(tx, cohort.manager, {
              cohortId: cohort.cohortId,
              unitSpecificationId: cohort.specificationIds[unit]!,
              targetDate: new Date(tx.now.getTime() + (days - 150) * 86_400_000).toISOString().slice(0, 10),
            }),
          );
      }
      const [kept, derived] = await keptAndDerived(cohort);
      expect(kept).toEqual(derived);
    }),
    { numRuns: 10 },
  );
});

test('two acts at once on two units of one learner: the second counts what the first left', async () => {
  const cohort = await aCohort({ learners: 1, units: 2 });
  const [first, second] = [cohort.unitId(0, 0), cohort.unitId(0, 1)];
  const owner = await asOwner();
  await owner.inInstallation(async (tx) => {
    await quietSince(tx, first, 80);
    await quietSince(tx, second, 90);
  });
  // The first changes nothing of what is kept, as the other unit is the earlier one. It is counted all the same.
  await whileHeldOpen(
    (work) => owner.inInstallation(work),
    (tx) => quietSince(tx, first, 60),
    () => owner.inInstallation((tx) => quietSince(tx, second, 70)),
  );
  const [kept, derived] = await keptAndDerived(cohort);
  expect(kept).toEqual(derived);
});
