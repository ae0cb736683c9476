import { jest } from '@jest/globals';
import * as argon2 from '@node-rs/argon2';
import { aCentre } from '../../support/a-centre.js';
import { asApp } from '../../support/connections.js';
import { sql } from '../../support/sql.js';

const verify = jest.fn(argon2.verify);
jest.unstable_mockModule('@node-rs/argon2', () => ({ ...argon2, verify }));
const { authenticate } = await import('#people');

describe('threat 2: an unknown address', () => {
  it('costs the same hash as a known one, with or without a password', async () => {
    const app = await asApp();
    const ada = await (await aCentre()).person('learner');
    const invited = await (await aCentre()).person('learner');
    await app.inInstallation((tx) =>
      tx.query(sql('update account set password_hash = null where id = $1', [invited.accountId])),
    );
    const unknown = `${crypto.randomUUID()}@example.org`;
    for (const address of [ada.address, invited.address, unknown]) {
      verify.mockClear();
      expect(await authenticate(app, { address, password: 'guess', from: crypto.randomUUID() })).toBeNull();
      expect(verify).toHaveBeenCalledTimes(1);
    }
  });
});
