import { addCrossReference, withdrawEvidence } from '#assessment';
import { allocate, createUnitSpecification, enrol, unitChecklist } from '#units';
import { aStandard } from '../../support/a-standard.js';
import { aUnit } from '../../support/a-unit.js';
import { submission } from '../../support/an-assessment.js';
import { sql } from '../../support/sql.js';

test('evidence withdrawn while it is put forward for another unit waits in neither', async () => {
  const given = await aUnit(await aStandard({ performance: 1, knowledge: 0 }));
  const { centre, administrator, learner, assessor } = given;
  const { evidenceId, revisionId } = await submission(given, given.standard.criterionIds);
  const other = await aStandard({ performance: 1, knowledge: 0 });
  const otherUnit = await centre.run(async (tx) => {
    const unitSpecificationId = await createUnitSpecification(tx, administrator, {
      standardVersionId: other.versionId,
      code: 'T2',
    });
    const place = { jurisdiction: 'england-and-wales', language: 'en' } as const;
    const unitId = await enrol(tx, administrator, {
      learnerId: learner.personId,
      unitSpecificationId,
      ...place,
    });
    await allocate(tx, administrator, { unitId, personId: assessor.personId, duty: 'assessor' });
    return unitId;
  });

  let withdrawing: Promise<unknown> = Promise.resolve();
  await centre.run(async (tx) => {
    const link = { unitId: otherUnit, criterionId: other.criterionIds[0]! };
    await addCrossReference(tx, assessor, revisionId, link);
    const [{ pid }] = (await tx.query(sql<{ pid: number }>('select pg_backend_pid() as pid'))) as [
      { pid: number },
    ];
    withdrawing = centre.run((late) => withdrawEvidence(late, learner, evidenceId, 'Not mine to show.'));
    withdrawing.catch(() => undefined);
    const blocked = () =>
      centre.run((look) =>
        look.queryOne(
          sql('select from pg_stat_activity where $1 = any(pg_blocking_pids(pid)) limit 1', [pid]),
        ),
      );
    while (!(await blocked()));
  });
  await withdrawing;
  const states = await centre.run(async (tx) => [
    ...(await unitChecklist(tx, given.unitId)),
    ...(await unitChecklist(tx, otherUnit)),
  ]);
  expect(states.map(({ state }) => state)).toEqual(['not-started', 'not-started']);
});
