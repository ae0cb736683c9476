import { type CentreTransaction, type InstallationTransaction, newId } from '#database';
import {
  authenticate,
  beginSession,
  changePassword,
  createToken,
  provePassword,
  readSession,
  readToken,
  type SessionGrounds,
} from '#people';
import { aCentre, type TestPerson } from '../../support/a-centre.js';
import { asApp } from '../../support/connections.js';
import { whileHeldOpen } from '../../support/while-held-open.js';
import { sql } from '../../support/sql.js';

const newPassword = 'seven grey geese';

const proofOf = async ({ address, password }: TestPerson) =>
  (await authenticate(await asApp(), { address, password, from: `198.51.100.${newId()}` }))!;

const begin = (
  tx: InstallationTransaction,
  id: string,
  { accountId }: TestPerson,
  grounds?: SessionGrounds,
) => beginSession(tx, id, { accountId, centreId: null, since: tx.now }, grounds);

const change = async (person: TestPerson) =>
  (await asApp()).inInstallation((tx) =>
    changePassword(tx, person, { password: person.password, newPassword }),
  );

const inInstallation = async <Result>(work: (tx: InstallationTransaction) => Promise<Result>) =>
  (await asApp()).inInstallation(work);

const kept = async (id: string) => (await asApp()).autocommit((tx) => readSession(tx, id));

describe('threat 8: a change of password', () => {
  it('waits for a session being started with the old one, and ends it', async () => {
    const centre = await aCentre();
    const [ada, id] = [await centre.person('assessor'), newId()];
    const proven = await proofOf(ada);
    const beginning = (tx: InstallationTransaction) => begin(tx, id, ada, { proven });
    const changed = await whileHeldOpen(inInstallation, beginning, () => change(ada));
    expect(changed).toMatchObject({ accountId: ada.accountId });
    expect(await kept(id)).toBeNull();
  });

  it('waits for an access token being created with the old one, and revokes it', async () => {
    const centre = await aCentre();
    const ada = await centre.person('assessor');
    let token = '';
    const make = async (tx: CentreTransaction) => {
      await provePassword(tx, ada, ada.password);
      token = await createToken(tx, ada, { name: 'x', scope: 'read', days: 30 });
    };
    const changed = await whileHeldOpen(centre.run, make, () => change(ada));
    expect([changed, await readToken(await asApp(), token, '198.51.100.7')]).toEqual([
      expect.objectContaining({ accountId: ada.accountId }),
      null,
    ]);
  });

  it('leaves no way to start a session: neither the old password nor an earlier session', async () => {
    const [ada, before, after] = [await (await aCentre()).person('assessor'), newId(), newId()];
    const app = await asApp();
    const proven = await proofOf(ada);
    await app.inInstallation((tx) => begin(tx, before, ada, { proven }));
    await change(ada);
    await expect(app.inInstallation((tx) => begin(tx, after, ada, { proven }))).rejects.toMatchObject({
      code: 'password-changed',
    });
    await expect(
      app.inInstallation((tx) => begin(tx, after, ada, { replaces: before })),
    ).rejects.toMatchObject({ kind: 'gone' });
    expect(await kept(after)).toBeNull();
  });
});

test('threat 60: concurrent sign-ins do not wait for each other to delete expired sessions', async () => {
  const centre = await aCentre();
  const [ada, bob] = [await centre.person('assessor'), await centre.person('assessor')];
  const [stale, hers, his] = [newId(), newId(), newId()];
  const [proven, proofOfBob] = [await proofOf(ada), await proofOf(bob)];
  await inInstallation(async (tx) => {
    await begin(tx, stale, ada, { proven });
    await tx.query(
      sql(`update session set created_at = now() - interval '25 hours' where account_id = $1`, [
        ada.accountId,
      ]),
    );
  });
  await inInstallation(async (tx) => {
    await begin(tx, hers, ada, { proven });
    await inInstallation((other) => begin(other, his, bob, { proven: proofOfBob }));
  });
  expect([await kept(stale), (await kept(his))?.accountId]).toEqual([null, bob.accountId]);
});

describe('threat 3: a session that replaces another', () => {
  it('ends it', async () => {
    const [ada, before, after] = [await (await aCentre()).person('assessor'), newId(), newId()];
    const app = await asApp();
    const proven = await proofOf(ada);
    await app.inInstallation((tx) => begin(tx, before, ada, { proven }));
    await app.inInstallation((tx) => begin(tx, after, ada, { replaces: before }));
    expect([await kept(before), (await kept(after))?.accountId]).toEqual([null, ada.accountId]);
  });

  it('belongs to the same account, or that account’s password was proven', async () => {
    const centre = await aCentre();
    const [ada, bob] = [await centre.person('assessor'), await centre.person('assessor')];
    const [hers, his] = [newId(), newId()];
    const app = await asApp();
    const [proven, proofOfBob] = [await proofOf(ada), await proofOf(bob)];
    await app.inInstallation((tx) => begin(tx, hers, ada, { proven }));
    for (const grounds of [{ replaces: hers }, { proven }, undefined])
      await expect(app.inInstallation((tx) => begin(tx, his, bob, grounds))).rejects.toThrow();
    expect([await kept(his), (await kept(hers))?.accountId]).toEqual([null, ada.accountId]);
    await app.inInstallation((tx) => begin(tx, his, bob, { proven: proofOfBob, replaces: hers }));
    expect([(await kept(his))?.accountId, await kept(hers)]).toEqual([bob.accountId, null]);
  });
});
