import { newId } from '#database';
import { authenticate, changePassword, provePassword } from '#people';
import { aCentre } from '../../support/a-centre.js';
import { asApp } from '../../support/connections.js';

describe('a password', () => {
  it('is changed by someone who knows it, and every session ends', async () => {
    const centre = await aCentre();
    const ada = await centre.person('learner');
    const app = await asApp();
    await expect(
      app.inInstallation((tx) =>
        changePassword(tx, ada, { password: 'not mine at all', newPassword: 'seven grey geese' }),
      ),
    ).rejects.toMatchObject({ fields: { password: 'password-wrong' } });
    await expect(
      app.inInstallation((tx) => changePassword(tx, ada, { password: ada.password, newPassword: 'short' })),
    ).rejects.toMatchObject({ fields: { newPassword: 'password-too-short' } });
    await app.inInstallation((tx) =>
      changePassword(tx, ada, { password: ada.password, newPassword: 'seven grey geese' }),
    );
    const tryWith = (password: string) =>
      authenticate(app, { address: ada.address, password, from: `198.51.100.${newId()}` });
    expect(await tryWith(ada.password)).toBeNull();
    expect((await tryWith('seven grey geese'))?.accountId).toBe(ada.accountId);
  });

  it('as a second proof is throttled even if the act rolls back', async () => {
    const centre = await aCentre();
    const ada = await centre.person('assessor');
    for (let times = 0; times < 10; times++)
      await expect(centre.run((tx) => provePassword(tx, ada, 'guess'))).rejects.toMatchObject({
        kind: 'invalid',
      });
    await expect(centre.run((tx) => provePassword(tx, ada, ada.password))).rejects.toMatchObject({
      kind: 'too-many',
    });
  });
});
