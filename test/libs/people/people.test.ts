import { newId } from '#database';
import {
  acceptInvitation,
  actorAt,
  authenticate,
  createCentre,
  endRole,
  grantRole,
  invitePerson,
  peopleAt,
  readInvitation,
  reinstatePerson,
  reinvitePerson,
  suspendPerson,
} from '#people';
import { aCentre, type TestCentre, type TestPerson } from '../../support/a-centre.js';
import { asApp, asOwner } from '../../support/connections.js';
import { sql } from '../../support/sql.js';

const from = () => `198.51.100.${newId()}`; // nobody else's network address
const invitee = () => ({
  name: 'Gwen Tarrow',
  address: `${newId()}@example.org`,
  roles: ['learner'] as const,
});

async function aCentreWithAdministrator(): Promise<{ centre: TestCentre; admin: TestPerson }> {
  const centre = await aCentre();
  return { centre, admin: await centre.person('administrator') };
}

async function accept(token: string, password: string) {
  const app = await asApp();
  const { centreId } = await app.autocommit((tx) => readInvitation(tx, token));
  return app.inCentre(centreId, (tx) => acceptInvitation(tx, { token, password }));
}

describe('an invitation', () => {
  it('lets a new person in, who chooses a password', async () => {
    const { centre, admin } = await aCentreWithAdministrator();
    const gwen = { ...invitee(), address: ` GWEN.${newId()}@Example.org ` };
    const { token, personId } = await centre.run((tx) => invitePerson(tx, admin, gwen));
    const { accountId } = await accept(token, 'three random words');
    const found = await authenticate(await asApp(), {
      address: gwen.address,
      password: 'three random words',
      from: from(),
    });
    expect(found?.accountId).toBe(accountId);
    expect(await centre.run((tx) => actorAt(tx, accountId, centre.id))).toMatchObject({
      personId,
      name: 'Gwen Tarrow',
      roles: ['learner'],
    });
  });

  it('threat 7: works once', async () => {
    const { centre, admin } = await aCentreWithAdministrator();
    const { token } = await centre.run((tx) => invitePerson(tx, admin, invitee()));
    await accept(token, 'three random words');
    await expect(accept(token, 'three other words')).rejects.toMatchObject({ kind: 'gone' });
  });

  it('threat 7: expires after seven days, and when a newer one is issued', async () => {
    const { centre, admin } = await aCentreWithAdministrator();
    const { token, personId } = await centre.run((tx) => invitePerson(tx, admin, invitee()));
    const owner = await asOwner();
    const later = await centre.run((tx) => reinvitePerson(tx, admin, personId));
    await expect(accept(token, 'three random words')).rejects.toMatchObject({ kind: 'gone' });
    await owner.inInstallation((tx) =>
      tx.query(
        sql(`update invitation set expires_at = $2::timestamptz where centre_id = $1 and expires_at > $2`, [
          centre.id,
          tx.now,
        ]),
      ),
    );
    await expect(accept(later, 'three random words')).rejects.toMatchObject({ kind: 'gone' });
  });

  it('for an existing account takes its password and does not change it', async () => {
    const ada = await (await aCentre()).person('learner');
    const { centre, admin } = await aCentreWithAdministrator();
    const { token } = await centre.run((tx) =>
      invitePerson(tx, admin, { ...invitee(), address: ada.address }),
    );
    await expect(accept(token, 'another long password')).rejects.toMatchObject({
      fields: { password: 'password-wrong' },
    });
    expect(await accept(token, ada.password)).toMatchObject({
      accountId: ada.accountId,
      centreId: centre.id,
    });
  });

  it('reveals nothing about accounts elsewhere', async () => {
    const ada = await (await aCentre()).person('learner');
    const { centre, admin } = await aCentreWithAdministrator();
    const known = await centre.run((tx) => invitePerson(tx, admin, { ...invitee(), address: ada.address }));
    const unknown = await centre.run((tx) => invitePerson(tx, admin, invitee()));
    expect(Object.keys(known)).toEqual(Object.keys(unknown));
    const { people } = await centre.run((tx) => peopleAt(tx, admin));
    const invited = people.filter(({ id }) => [known.personId, unknown.personId].includes(id));
    expect(invited.map(({ invitedUntil }) => invitedUntil !== null)).toEqual([true, true]);
  });

  it.each([
    [{ name: ' ' }, { name: 'name-missing' }],
    [{ address: 'gwen' }, { address: 'address-not-one' }],
    [{ roles: [] }, { roles: 'roles-missing' }],
  ])('is refused for %j', async (change, fields) => {
    const { centre, admin } = await aCentreWithAdministrator();
    const refused = centre.run((tx) => invitePerson(tx, admin, { ...invitee(), ...change }));
    await expect(refused).rejects.toMatchObject({ fields });
  });

  it('is refused for someone already at the centre', async () => {
    const { centre, admin } = await aCentreWithAdministrator();
    const refused = centre.run((tx) => invitePerson(tx, admin, { ...invitee(), address: admin.address }));
    await expect(refused).rejects.toMatchObject({ fields: { address: 'address-here-already' } });
  });

  it('can be issued by administrators only', async () => {
    const centre = await aCentre();
    const manager = await centre.person('manager', 'assessor');
    await expect(centre.run((tx) => invitePerson(tx, manager, invitee()))).rejects.toMatchObject({
      kind: 'not-allowed',
    });
  });
});

describe('roles', () => {
  it('are granted and ended, and both are recorded', async () => {
    const { centre, admin } = await aCentreWithAdministrator();
    const ada = await centre.person('learner');
    await centre.run((tx) => grantRole(tx, admin, ada.personId, 'assessor'));
    await centre.run((tx) => grantRole(tx, admin, ada.personId, 'assessor'));
    await centre.run((tx) => endRole(tx, admin, ada.personId, 'learner'));
    expect((await centre.run((tx) => actorAt(tx, ada.accountId, centre.id)))?.roles).toEqual(['assessor']);
    const events = await centre.run((tx) =>
      tx.query(
        sql(`select act, facts from audit_event where subject->>'person' = $1 order by sequence`, [
          ada.personId,
        ]),
      ),
    );
    expect(events).toEqual([
      { act: 'role.granted', facts: { role: 'assessor' } },
      { act: 'role.ended', facts: { role: 'learner' } },
    ]);
  });

  it('never leave the centre without an administrator', async () => {
    const { centre, admin } = await aCentreWithAdministrator();
    const last = [{ code: 'last-administrator' }];
    await expect(
      centre.run((tx) => endRole(tx, admin, admin.personId, 'administrator')),
    ).rejects.toMatchObject({ blockers: last });
    await centre.run((tx) => invitePerson(tx, admin, { ...invitee(), roles: ['administrator'] }));
    await expect(
      centre.run((tx) => endRole(tx, admin, admin.personId, 'administrator')),
    ).rejects.toMatchObject({ blockers: last });
    const second = await centre.person('administrator');
    const both = await Promise.allSettled([
      centre.run((tx) => endRole(tx, admin, second.personId, 'administrator')),
      centre.run((tx) => endRole(tx, second, admin.personId, 'administrator')),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('of a person at another centre cannot be changed', async () => {
    const { centre, admin } = await aCentreWithAdministrator();
    const stranger = await (await aCentre()).person('learner');
    for (const id of [stranger.personId, newId(), 'p1'])
      await expect(centre.run((tx) => grantRole(tx, admin, id, 'iqa'))).rejects.toMatchObject({
        kind: 'not-found',
      });
  });
});

describe('suspension', () => {
  it('affects one centre only, and can be lifted', async () => {
    const { centre, admin } = await aCentreWithAdministrator();
    const elsewhere = await aCentre();
    const ada = await centre.person('assessor');
    await elsewhere.join(ada, 'learner');
    await centre.run((tx) => suspendPerson(tx, admin, ada.personId));
    expect(await centre.run((tx) => actorAt(tx, ada.accountId, centre.id))).toBeNull();
    expect(await elsewhere.run((tx) => actorAt(tx, ada.accountId, elsewhere.id))).not.toBeNull();
    await centre.run((tx) => reinstatePerson(tx, admin, ada.personId));
    expect((await centre.run((tx) => actorAt(tx, ada.accountId, centre.id)))?.roles).toEqual(['assessor']);
  });

  it('of oneself is refused', async () => {
    const { centre, admin } = await aCentreWithAdministrator();
    await centre.person('administrator');
    await expect(centre.run((tx) => suspendPerson(tx, admin, admin.personId))).rejects.toMatchObject({
      blockers: [{ code: 'own-suspension' }],
    });
  });
});

describe('a centre', () => {
  it('is created by the owning role only, with an invited administrator', async () => {
    const centreId = newId();
    const wanted = {
      name: 'North House',
      administrator: { name: 'Ivo Brandt', address: `${newId()}@example.org` },
    };
    const app = await asApp();
    await expect(app.inCentre(newId(), (tx) => createCentre(tx, wanted))).rejects.toThrow(
      /permission denied/,
    );
    const owner = await asOwner();
    const { token } = await owner.inCentre(centreId, (tx) => createCentre(tx, wanted));
    const { accountId } = await accept(token, 'three random words');
    expect(await app.inCentre(centreId, (tx) => actorAt(tx, accountId, centreId))).toMatchObject({
      centreName: 'North House',
      roles: ['administrator'],
    });
  });
});
