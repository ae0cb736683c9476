import { cohortPage, progressOfLearners } from '#progress';
import { beginSuccessor, createUnitSpecification, endSuccessor } from '#units';
import { aCohort } from '../../support/a-cohort.js';

test('a learner who moved to another version is found under the unit left, and counted once', async () => {
  const cohort = await aCohort({ units: 1 });
  const page = (filter = {}) => cohort.centre.run((tx) => cohortPage(tx, cohort.cohortId, filter, 1));
  const [left] = cohort.specificationIds;
  const { to, unitId } = await cohort.centre.run(async (tx) => {
    const made = await createUnitSpecification(tx, cohort.administrator, {
      standardVersionId: cohort.standard.versionId,
      code: 'U1 v2',
    });
    const moved = await beginSuccessor(tx, {
      ...{ unitId: cohort.unitId(0, 0), unitSpecificationId: made },
      movedBy: cohort.administrator.personId,
    });
    return { to: made, unitId: moved! };
  });
  const [moved, stayed] = [cohort.learners[0]!.personId, cohort.learners[1]!.personId];
  const unitsIn = async (unitSpecificationId?: string) => {
    const { rows, learners } = await page({ unitSpecificationId });
    expect(rows).toHaveLength(learners);
    return new Map(rows.map(({ learnerId, units }) => [learnerId, units.map((unit) => unit.unitId)]));
  };
  const both = new Map([
    [moved, [unitId]],
    [stayed, [cohort.unitId(1, 0)]],
  ]);
  expect(await unitsIn()).toEqual(both);
  expect(await unitsIn(left)).toEqual(both);
  expect(await unitsIn(to)).toEqual(new Map([[moved, [unitId]]]));
  const [learner] = await cohort.centre.run((tx) => progressOfLearners(tx, cohort.cohortId, [moved], left));
  expect(learner!.units.map(({ movedFrom }) => movedFrom)).toEqual([[left]]);

  await cohort.centre.run((tx) =>
    endSuccessor(tx, {
      ...{ unitId: cohort.unitId(0, 0), successorId: unitId },
      undoneBy: cohort.administrator.personId,
    }),
  );
  expect((await page()).rows.flatMap(({ units }) => units.flatMap((unit) => unit.movedFrom))).toEqual([]);
});
