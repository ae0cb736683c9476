import { newId, type InstallationTransaction } from '#database';
import { authenticate, beginSession, forgetLateForm, readSession, resumeSession } from '#people';
import { aCentre } from '../../support/a-centre.js';
import { asApp } from '../../support/connections.js';
import { sql } from '../../support/sql.js';

async function aSessionOfTwoMinutes(): Promise<string> {
  const [app, id] = [await asApp(), newId()];
  const { accountId, address, password } = await (await aCentre()).person('learner');
  const proven = (await authenticate(app, { address, password, from: `198.51.100.${newId()}` }))!;
  await app.inInstallation(async (tx) => {
    await beginSession(
      tx,
      id,
      { accountId, centreId: null, since: tx.now, sealedForm: 'sealed' },
      { proven },
    );
    await tx.query(
      sql(`update session set last_seen_at = last_seen_at - interval '2 minutes' where account_id = $1`, [
        accountId,
      ]),
    );
  });
  return id;
}

const read = async (id: string) => (await asApp()).autocommit((tx) => readSession(tx, id));

test('a session is readable immediately, and only its own writes commit asynchronously', async () => {
  const id = await aSessionOfTwoMinutes();
  const [app, before] = [await asApp(), (await read(id))!];
  await app.autocommit(async (tx) => {
    await tx.query(sql(`set synchronous_commit = 'on'`)); // as everywhere but in tests
    await resumeSession(tx, id);
    await forgetLateForm(tx, id);
    const [after] = await tx.query(sql(`select current_setting('synchronous_commit') as waits`));
    expect(after).toEqual({ waits: 'on' });
    await tx.query(sql('reset synchronous_commit'));
  });
  const after = (await read(id))!;
  expect([before.sealedForm, after.sealedForm]).toEqual(['sealed', null]);
  expect(after.lastSeenAt.getTime() - before.lastSeenAt.getTime()).toBeGreaterThanOrEqual(120_000);
});

test('a renewal updates no index', async () => {
  const [app, id] = [await asApp(), await aSessionOfTwoMinutes()];
  const heapOnlyUpdates = async (tx: InstallationTransaction) => {
    const updates = `select pg_stat_get_xact_tuples_hot_updated('session'::regclass)::int as count`;
    return (await tx.queryOne(sql<{ count: number }>(updates)))!.count;
  };
  await app.inInstallation(async (tx) => {
    const before = await heapOnlyUpdates(tx);
    await resumeSession(tx, id);
    expect(await heapOnlyUpdates(tx)).toBe(before + 1);
  });
});
