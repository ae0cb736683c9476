import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { unitStanding } from '#assessment';
import {
  draftPlan,
  carryOverOutcomes,
  leftBehind,
  makePlanReady,
  moveReport,
  moveUnits,
  moveUnitsTask,
  requestMoves,
} from '#transition';
import { countCriteria, enrolCohort, loadUnitFor } from '#units';
import { childFromSource } from '../../support/child-from-source.js';
import { testDatabaseUrl } from '../../support/database.js';
import { type LearnersHalfWay, learnersHalfWay } from '../../support/learners-half-way.js';
import { workThroughQueue } from '../../support/work-through-queue.js';
import { sql } from '../../support/sql.js';

const learners = 200;

const movedSoFar = ({ centre }: LearnersHalfWay) =>
  centre.run(async (tx) => {
    const row = await tx.queryOne(
      sql<{ moved: number }>('select count(*)::int as moved from unit_move where centre_id = $1', [
        tx.centreId,
      ]),
    );
    return row!.moved;
  });

/** Has a worker of its own begin, and kills it when a good part is moved. */
async function beginAndKill(given: LearnersHalfWay, planId: string): Promise<number> {
  const { entry, execArgv } = childFromSource('test/support/move-units-in-child.ts');
  const child = spawn(process.execPath, [...execArgv, entry, testDatabaseUrl(), given.centre.id, planId], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  while ((await movedSoFar(given)) < 40 && child.exitCode === null) await pause(5);
  child.kill('SIGKILL');
  await ended;
  return movedSoFar(given);
}

test('threat 42: 200 learners on version 1 stand on version 2, past a kill half-way, every decision explained', async () => {
  const given = await learnersHalfWay(learners);
  const { centre, administrator, standard } = given;
  const planId = await centre.run(async (tx) => {
    const plan = await draftPlan(tx, administrator, {
      unitSpecificationId: given.specificationId,
      toVersionId: standard.to.versionId,
    });
    await makePlanReady(tx, administrator, plan, { code: 'R1-2' });
    await requestMoves(tx, administrator, plan);
    return plan;
  });
  const started = Date.now();
  const atTheKill = await beginAndKill(given, planId);
  expect(atTheKill).toBeGreaterThanOrEqual(40);
  expect(atTheKill).toBeLessThan(learners);
  expect(await workThroughQueue(centre.id, { [moveUnits]: moveUnitsTask() })).toEqual([]);
  console.info(
    `${learners} learners moved in ${((Date.now() - started) / 1000).toFixed(1)} s, ${atTheKill} before the kill`,
  );

  const report = await centre.run((tx) => moveReport(tx, planId));
  expect(report).toHaveLength(learners);
  expect(report.every(({ outcome, move }) => outcome === 'moved' && move?.untouched)).toBe(true);
  const byUnit = new Map(report.map((row) => [row.unitId, row]));
  for (const [at, unitId] of given.unitIds.entries())
    await expectExplained(given, byUnit.get(unitId)!.move!.unitId, at % 9);
}, 300_000);

/** From the n-th learner's n criteria met: P1 to P6, K1, K2. */
async function expectExplained(
  { centre, administrator, assessor }: LearnersHalfWay,
  unitId: string,
  met: number,
) {
  await centre.run(async (tx) => {
    const explained = await carryOverOutcomes(tx, unitId);
    const expected = [
      ...(met >= 1 ? ['same P1 P1 true'] : []),
      ...(met >= 2 ? ['reworded P2 P2 false'] : []),
      ...(met >= 4 ? ['merged P3 P3 false', 'merged P4 P3 false'] : []),
      ...(met >= 5 ? ['split P5 P4 false', 'split P5 P5 false'] : []),
      ...(met >= 8 ? ['moved K2 P6 true'] : []),
      ...(met >= 7 ? ['same K1 K1 true'] : []),
    ];
    expect(explained.map((one) => `${one.kind} ${one.fromLabel} ${one.label} ${one.atOnce}`)).toEqual(
      expected,
    );
    for (const one of explained)
      expect(one).toMatchObject({
        ...{ fromVersion: '1', version: '2', decidedBy: assessor.name, movedBy: administrator.name },
        ...{ decidedAt: expect.any(Date), movedAt: expect.any(Date), confirmation: null, mapped: null },
      });
    expect((await leftBehind(tx, unitId)).map(({ label }) => label)).toEqual(met >= 6 ? ['P6'] : []);
    const unit = await loadUnitFor(tx, administrator, unitId);
    const { states, criteria } = await unitStanding(tx, unit);
    expect(criteria.map(({ keptState }) => keptState)).toEqual(states.map(({ state }) => state));
    expect(unit).toMatchObject(countCriteria(states.map(({ state }) => state)));
  });
}

test('who joins the cohort once its learners moved joins the new version', async () => {
  const given = await learnersHalfWay(2);
  const { centre, administrator, standard } = given;
  const joining = await centre.person('learner');
  await centre.run(async (tx) => {
    const plan = await draftPlan(tx, administrator, {
      unitSpecificationId: given.specificationId,
      toVersionId: standard.to.versionId,
    });
    const specification = await makePlanReady(tx, administrator, plan, { code: 'R1-2' });
    await requestMoves(tx, administrator, plan, given.unitIds.slice(0, 1));
    await moveUnitsTask()(
      { centreId: centre.id, planId: plan },
      {
        centreId: centre.id,
        signal: new AbortController().signal,
        lastAttempt: false,
        inCentre: (work) => work(tx),
      },
    );
    const { units } = await enrolCohort(tx, administrator, {
      ...{ cohortId: given.cohortId, learnerIds: [joining.personId] },
      ...{ jurisdiction: 'england-and-wales', language: 'en' },
    });
    expect(units.map(({ unitSpecificationId }) => unitSpecificationId)).toEqual([specification]);
  });
});
