import { newId } from '#database';
import { acceptInvitation, actorAt, invitePerson, membershipsOf, readInvitation } from '#people';
import { aCentre } from '../../support/a-centre.js';
import { asApp } from '../../support/connections.js';

async function accept(token: string, password: string) {
  const app = await asApp();
  const { centreId } = await app.readInstallation((tx) => readInvitation(tx, token));
  return app.inCentre(centreId, (tx) => acceptInvitation(tx, { token, password }));
}

test('threat 7: whoever invites an address elsewhere does not come into the centres that invited it before', async () => {
  const [theirs, mine] = [await aCentre(), await aCentre()];
  const gwen = { name: 'Gwen Tarrow', address: `${newId()}@example.org` };
  const [admin, mallory] = [await theirs.person('administrator'), await mine.person('administrator')];
  const hers = await theirs.run((tx) => invitePerson(tx, admin, { ...gwen, roles: ['assessor', 'iqa'] }));
  const { token } = await mine.run((tx) => invitePerson(tx, mallory, { ...gwen, roles: ['learner'] }));
  const { accountId } = await accept(token, 'a password of mallory');

  const app = await asApp();
  const memberships = await app.readInstallation((tx) => membershipsOf(tx, accountId));
  expect(memberships.map(({ centreId }) => centreId)).toEqual([mine.id]);
  expect(await app.readInstallation((tx) => actorAt(tx, accountId, theirs.id))).toBeNull();
  await accept(hers.token, 'a password of mallory');
  expect(await app.readInstallation((tx) => actorAt(tx, accountId, theirs.id))).toMatchObject({
    personId: hers.personId,
  });
});
