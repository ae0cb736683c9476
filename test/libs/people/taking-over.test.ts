import { newId } from '#database';
import {
  acceptInvitation,
  actorAt,
  authenticate,
  invitePerson,
  membershipsOf,
  provePassword,
  readInvitation,
} from '#people';
import { aCentre } from '../../support/a-centre.js';
import { asApp } from '../../support/connections.js';

async function accept(token: string, password: string) {
  const app = await asApp();
  const { centreId } = await app.autocommit((tx) => readInvitation(tx, token));
  return app.inCentre(centreId, (tx) => acceptInvitation(tx, { token, password }));
}

test('threat 7: an invitation from one centre gives no access to others that invited the same address', async () => {
  const [theirs, mine] = [await aCentre(), await aCentre()];
  const gwen = { name: 'Gwen Tarrow', address: `${newId()}@example.org` };
  const [admin, mallory] = [await theirs.person('administrator'), await mine.person('administrator')];
  const hers = await theirs.run((tx) => invitePerson(tx, admin, { ...gwen, roles: ['assessor', 'iqa'] }));
  const { token } = await mine.run((tx) => invitePerson(tx, mallory, { ...gwen, roles: ['learner'] }));
  const { accountId } = await accept(token, 'a password of mallory');

  const app = await asApp();
  const memberships = await app.autocommit((tx) => membershipsOf(tx, accountId));
  expect(memberships.map(({ centreId }) => centreId)).toEqual([mine.id]);
  expect(await app.autocommit((tx) => actorAt(tx, accountId, theirs.id))).toBeNull();
  await accept(hers.token, 'a password of mallory');
  expect(await app.autocommit((tx) => actorAt(tx, accountId, theirs.id))).toMatchObject({
    personId: hers.personId,
  });
});

test('threat 1: guessing at an invitation counts as guessing at sign-in, and does not block signing off', async () => {
  const [theirs, mine] = [await aCentre(), await aCentre()];
  const [ada, mallory] = [await theirs.person('assessor'), await mine.person('administrator')];
  const { token } = await mine.run((tx) =>
    invitePerson(tx, mallory, { name: 'Ada', address: ada.address, roles: ['learner'] }),
  );
  for (let times = 0; times < 10; times++)
    await expect(accept(token, 'a guess of mallory')).rejects.toMatchObject({ kind: 'invalid' });
  await theirs.run((tx) => provePassword(tx, ada, ada.password));

  await expect(accept(token, ada.password)).rejects.toMatchObject({ kind: 'too-many' });
  const door = { address: ada.address, password: 'a guess of mallory', from: `198.51.100.${newId()}` };
  await expect(authenticate(await asApp(), door)).rejects.toMatchObject({ kind: 'too-many' });
});
