import { connectAsApp, newId } from '#database';
import { authenticate } from '#people';
import { aCentre } from '../../support/a-centre.js';
import { asApp } from '../../support/connections.js';
import { testDatabaseUrl } from '../../support/database.js';
import { relayTo } from '../../support/relay.js';
import { sql } from '../../support/sql.js';

const from = () => `198.51.100.${newId()}`; // nobody else's network address

describe('threat 1: guessing', () => {
  it('at one account from many addresses is refused from the eleventh attempt, even with the right password', async () => {
    const app = await asApp();
    const ada = await (await aCentre()).person('learner');
    const guess = (password: string) => authenticate(app, { address: ada.address, password, from: from() });
    const tries = await Promise.allSettled(Array.from({ length: 40 }, () => guess('guess')));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    await expect(guess(ada.password)).rejects.toMatchObject({ kind: 'too-many', retryAfterSeconds: 900 });
  });

  it('at many accounts from one address is refused from the eleventh', async () => {
    const app = await asApp();
    const place = from();
    const bob = await (await aCentre()).person('learner');
    const guess = (address: string, password = 'guess') =>
      authenticate(app, { address, password, from: place });
    for (let times = 0; times < 10; times++) expect(await guess(`${newId()}@example.org`)).toBeNull();
    for (let times = 0; times < 3; times++)
      await expect(guess(bob.address, bob.password)).rejects.toMatchObject({ kind: 'too-many' });
    const atOnce = await Promise.allSettled([1, 2, 3].map(() => guess(bob.address, bob.password)));
    expect(atOnce.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  });

  it('returns no extra attempts for concurrent sign-ins', async () => {
    const app = await asApp();
    const place = from();
    const centre = await aCentre();
    const [bob, mallory] = [await centre.person('learner'), await centre.person('learner')];
    const tryWith = (address: string, password: string) =>
      authenticate(app, { address, password, from: place });
    for (let times = 0; times < 10; times++)
      expect(await tryWith(`${newId()}@example.org`, 'guess')).toBeNull();
    await Promise.allSettled(Array.from({ length: 8 }, () => tryWith(mallory.address, mallory.password)));
    await expect(tryWith(bob.address, 'guess')).rejects.toMatchObject({ kind: 'too-many' });
  });

  it('does not lock out a classroom that mistypes and then gets in', async () => {
    const app = await asApp();
    const place = from();
    const centre = await aCentre();
    for (let times = 0; times < 15; times++) {
      const learner = await centre.person('learner');
      const tryWith = (password: string) =>
        authenticate(app, { address: learner.address, password, from: place });
      expect(await tryWith('mistyped')).toBeNull();
      expect((await tryWith(learner.password))?.accountId).toBe(learner.accountId);
    }
  });

  it('locks no one out for ever', async () => {
    const app = await asApp();
    const ada = await (await aCentre()).person('learner');
    const tryWith = (password: string) => authenticate(app, { address: ada.address, password, from: from() });
    for (let times = 0; times < 10; times++) await tryWith('guess');
    await app.inInstallation((tx) => tx.query(sql('update rate_limit set expire = $1', [Date.now() - 1])));
    expect((await tryWith(ada.password))?.accountId).toBe(ada.accountId);
  });

  it('leaves no address in the table of counts', async () => {
    const app = await asApp();
    const ada = await (await aCentre()).person('learner');
    await authenticate(app, { address: ada.address, password: 'guess', from: '192.0.2.99' });
    const keys = await app.inInstallation((tx) =>
      tx.query(sql<{ key: string }>('select key from rate_limit')),
    );
    expect(JSON.stringify(keys)).not.toMatch(/@|192\.0\.2\.99/);
  });
});

test('a database that is lost while tries are counted is Unavailable, and no fault', async () => {
  const relay = await relayTo(testDatabaseUrl());
  const app = await connectAsApp(relay.url, { poolSize: 1 });
  const guess = () => authenticate(app, { address: 'ada@example.org', password: 'guess', from: from() });
  try {
    expect(await guess()).toBeNull();
    relay.cut();
    for (let times = 0; times < 2; times++)
      await expect(guess()).rejects.toMatchObject({ kind: 'unavailable', part: 'database' });
    relay.mend();
    expect(await guess()).toBeNull();
  } finally {
    await app.close();
    await relay.stop();
  }
});
