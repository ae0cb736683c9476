import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { withdrawEvidence } from '#assessment';
import { makeDerivative } from '#evidence';
import { enqueue, releaseAbandonedWork } from '#jobs';
import { buildPortfolio } from '#portfolio';
import { Unavailable } from '#refusals';
import type { ObjectStore } from '#storage';
import { aUnitSignedOffWithFiles, clear, submissionWithFiles } from '../../support/a-cleared-unit.js';
import { aUnit, type TestUnit } from '../../support/a-unit.js';
import { asApp, asOwner } from '../../support/connections.js';
import { childFromSource } from '../../support/child-from-source.js';
import { testDatabaseUrl } from '../../support/database.js';
import * as made from '../../support/some-files.js';
import { workThroughQueue } from '../../support/work-through-queue.js';
import { ask, aWorkshop, look, type Workshop } from './a-workshop.js';
import { sql } from '../../support/sql.js';

let workshop: Workshop;
beforeEach(async () => (workshop = await aWorkshop()));
afterEach(() => workshop.close());

/** The store of the workshop, some of whose writes fail; it counts those that were tried. */
function storeThatFails(times: number): ObjectStore & { writes: number } {
  const { store } = workshop;
  const failing = {
    writes: 0,
    read: store.read.bind(store),
    remove: store.remove.bind(store),
    sweep: store.sweep.bind(store),
    write: (...given: Parameters<ObjectStore['write']>) =>
      ++failing.writes <= times ? Promise.reject(new Unavailable('storage')) : store.write(...given),
  };
  return failing;
}

const actsOf = ({ centre }: TestUnit) =>
  centre.run(async (tx) => {
    const rows = await tx.query(
      sql<{ act: string }>(
        `select act from audit_event where centre_id = $1 and act like 'portfolio.%' order by sequence`,
        [tx.centreId],
      ),
    );
    return rows.map(({ act }) => act);
  });

describe('What goes wrong while a portfolio is built', () => {
  test('threat 57: a brief outage of the store only delays the build', async () => {
    const given = await aUnit();
    const portfolioId = await ask(given, given.learner, true);
    const failures = await workThroughQueue(given.centre.id, workshop.tasks({ store: storeThatFails(1) }));
    expect(failures).toEqual([expect.any(Unavailable)]);
    expect(await look(given, given.learner, portfolioId)).toMatchObject({ state: 'ready', failure: null });
    expect(await workshop.atWork()).toEqual([]);
  });

  test('threat 57: a store that stays down ends in a portfolio that says it was given up', async () => {
    const given = await aUnit();
    const portfolioId = await ask(given, given.learner, true);
    const failures = await workThroughQueue(given.centre.id, workshop.tasks({ store: storeThatFails(99) }));
    expect(failures).toHaveLength(4);
    const failed = await look(given, given.learner, portfolioId);
    expect(failed).toMatchObject({ state: 'failed', failure: 'given-up', objectKey: null });
    expect(await actsOf(given)).toEqual(['portfolio.requested', 'portfolio.failed']);
    expect(await workshop.atWork()).toEqual([]);
    // Asking again begins anew.
    const again = await ask(given, given.learner, true);
    expect(again).not.toBe(portfolioId);
    await workThroughQueue(given.centre.id, workshop.tasks());
    expect(await look(given, given.learner, again)).toMatchObject({ state: 'ready' });
  });

  test('what takes too long is tried again, and then said to be too large', async () => {
    const given = await aUnit();
    const portfolioId = await ask(given, given.learner, true);
    const limits = { deadlineMs: 5, memoryMb: 600 };
    await workThroughQueue(given.centre.id, workshop.tasks({ limits }));
    expect(await look(given, given.learner, portfolioId)).toMatchObject({
      state: 'failed',
      failure: 'too-large',
    });
  });

  test('records that do not add up are not printed, and not tried again', async () => {
    const given = await aUnit();
    const portfolioId = await ask(given, given.learner, true);
    await (
      await asOwner()
    ).inCentre(given.centre.id, (tx) =>
      tx.query(
        sql('update unit set criteria_met = 1 where centre_id = $1 and id = $2', [tx.centreId, given.unitId]),
      ),
    );
    const failures = await workThroughQueue(given.centre.id, workshop.tasks());
    expect(failures.map(String)).toEqual([
      'Error: a portfolio could not be built: counts, counts disagree: met 0 printed, 1 stated',
    ]);
    expect(await look(given, given.learner, portfolioId)).toMatchObject({
      state: 'failed',
      failure: 'counts',
    });
  });

  test('a unit that is no longer cleared when its turn comes gets no final portfolio', async () => {
    const given = await aUnitSignedOffWithFiles(workshop.store, []);
    await clear(given, given.signOffId);
    const portfolioId = await ask(given, given.learner, false);
    await given.centre.run((tx) =>
      withdrawEvidence(tx, given.learner, given.evidence.evidenceId, 'Mistaken.'),
    );
    await workThroughQueue(given.centre.id, workshop.tasks());
    expect(await look(given, given.learner, portfolioId)).toMatchObject({
      state: 'failed',
      failure: 'no-longer-cleared',
    });
  });

  test('a picture that is never made costs its place a sentence, not the portfolio', async () => {
    const given = await aUnit();
    const photograph = { name: 'photo.jpg', bytes: await made.gpsPhotograph() };
    await submissionWithFiles(given, given.standard.criterionIds.slice(0, 1), workshop.store, [photograph]);
    const portfolioId = await ask(given, given.learner, true);
    const { [buildPortfolio]: build } = workshop.tasks();
    const failures = await workThroughQueue(given.centre.id, {
      [buildPortfolio]: build!,
      [makeDerivative]: () => Promise.resolve(),
    });
    expect(failures.map(String)).toEqual(
      Array.from({ length: 3 }, () => 'Error: pictures of this portfolio are still being made'),
    );
    expect(await look(given, given.learner, portfolioId)).toMatchObject({ state: 'ready' });
  });
});

describe('threat 58: a portfolio is built once', () => {
  test('though two workers are handed the same work', async () => {
    const given = await aUnit();
    const portfolioId = await ask(given, given.learner, true);
    const centreId = given.centre.id;
    await given.centre.run((tx) => enqueue(tx, buildPortfolio, { centreId, portfolioId }));
    const store = storeThatFails(0);
    expect(await workThroughQueue(centreId, workshop.tasks({ store }))).toEqual([]);
    expect(store.writes).toBe(1);
    expect(await actsOf(given)).toEqual(['portfolio.requested', 'portfolio.built']);
  });

  test('though its worker is killed in the middle, and nothing stays behind', async () => {
    const given = await aUnit();
    const centreId = given.centre.id;
    const portfolioId = await ask(given, given.learner, true);
    const { entry, execArgv } = childFromSource('test/libs/portfolio/worker-to-kill.ts');
    const worker = fork(entry, [testDatabaseUrl(), workshop.folder, centreId], { execArgv });
    const half = async () =>
      (await readdir(join(workshop.folder, 'building', portfolioId)).catch(() => [])).length;
    while ((await half()) === 0) await pause(25);
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    expect(await look(given, given.learner, portfolioId)).toMatchObject({
      state: 'building',
      objectKey: null,
    });

    await releaseAbandonedWork(testDatabaseUrl());
    await leaseRunsOut(portfolioId);
    expect(await workThroughQueue(centreId, workshop.tasks())).toEqual([]);
    expect(await look(given, given.learner, portfolioId)).toMatchObject({ state: 'ready' });
    expect(await actsOf(given)).toEqual(['portfolio.requested', 'portfolio.built']);
    expect(await workshop.atWork()).toEqual([]);
  });

  test('and what kills every worker that takes it is given up', async () => {
    const given = await aUnit();
    const portfolioId = await ask(given, given.learner, true);
    await (
      await asOwner()
    ).inInstallation((tx) => tx.query(sql('update portfolio set attempts = 4 where id = $1', [portfolioId])));
    await workThroughQueue(given.centre.id, workshop.tasks());
    expect(await look(given, given.learner, portfolioId)).toMatchObject({
      state: 'failed',
      failure: 'given-up',
    });
  });

  test('and a worker that is told to stop leaves it to the next, as if it had not begun', async () => {
    const given = await aUnit();
    const centreId = given.centre.id;
    const portfolioId = await ask(given, given.learner, true);
    const { [buildPortfolio]: build } = workshop.tasks();
    const stop = new AbortController();
    const database = await asApp();
    const building = build!({ centreId, portfolioId } as never, {
      centreId,
      signal: stop.signal,
      lastAttempt: false,
      inCentre: (work) => database.inCentre(centreId, work),
    });
    while ((await workshop.atWork()).length === 0) await pause(5);
    stop.abort();
    await building;
    expect(await look(given, given.learner, portfolioId)).toMatchObject({ state: 'queued' });
    expect(await workshop.atWork()).toEqual([]);
    expect(await workThroughQueue(centreId, workshop.tasks())).toEqual([]);
    expect(await look(given, given.learner, portfolioId)).toMatchObject({ state: 'ready' });
  });
});

async function leaseRunsOut(portfolioId: string): Promise<void> {
  const owner = await asOwner();
  await owner.inInstallation((tx) =>
    tx.query(
      sql(`update portfolio set leased_until = now() - interval '1 second' where id = $1`, [portfolioId]),
    ),
  );
}
