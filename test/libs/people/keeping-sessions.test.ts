import { newId } from '#database';
import { beginSession, keepSession, readSession, touchSession } from '#people';
import { asApp } from '../../support/connections.js';

test('what a session keeps is there at once, and only its own writing waits for no disk', async () => {
  const id = newId();
  const app = await asApp();
  await app.readInstallation(async (tx) => {
    await tx.query(`set synchronous_commit = 'on'`); // as everywhere but in tests
    const session = { accountId: null, centreId: null, since: tx.now };
    await beginSession(tx, id, { ...session, data: {} });
    await keepSession(tx, id, { ...session, data: { notice: 'P1 is met.' } });
    await touchSession(tx, id);
    const [after] = await tx.query(`select current_setting('synchronous_commit') as waits`);
    expect(after).toEqual({ waits: 'on' });
    await tx.query('reset synchronous_commit');
  });
  const kept = await app.readInstallation((tx) => readSession(tx, id));
  expect(kept?.data).toEqual({ notice: 'P1 is met.' });
});
