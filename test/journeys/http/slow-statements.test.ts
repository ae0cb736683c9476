import { jest } from '@jest/globals';
import type { InstallationTransaction } from '#database';
import { aCentre, type TestPerson } from '../../support/a-centre.js';
import { asOwner } from '../../support/connections.js';
import { apiClientFor } from '../../support/api-client.js';
import { startWeb, type TestWeb } from '../../support/web.js';
import { sql } from '../../support/sql.js';

let web: TestWeb;
beforeAll(async () => (web = await startWeb({ limits: { statementSeconds: 0.3, idleSeconds: 30 } })));
afterAll(() => web.stop());

/** Does `meanwhile` with rows locked that it has to wait for, however long. */
async function whileLocked<Result>(
  lock: (tx: InstallationTransaction) => Promise<unknown>,
  meanwhile: () => Promise<Result>,
) {
  const owner = await asOwner();
  return owner.inInstallation(async (tx) => {
    await lock(tx);
    return meanwhile();
  });
}

const lockTokensOf =
  ({ accountId }: TestPerson) =>
  (tx: InstallationTransaction) =>
    tx.query(sql('select from api_token where account_id = $1 for update', [accountId]));

const lockPerson =
  ({ centreId, personId }: TestPerson) =>
  (tx: InstallationTransaction) =>
    tx.query(sql('select from person where centre_id = $1 and id = $2 for update', [centreId, personId]));

test('threat 60: a page whose statement takes too long says so instead of hanging, and is there when asked again', async () => {
  const centre = await aCentre();
  const [admin, ada] = [await centre.person('administrator'), await centre.person('learner')];
  const browser = web.browser();
  await browser.signIn(admin);
  const address = `/people/${ada.personId}/suspension`;
  await browser.open(`/people/${ada.personId}`);
  const answer = await whileLocked(lockPerson(ada), () => browser.submit(address));
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30']);
  expect(answer.text).toContain('Nothing was changed, and nothing you kept is lost. Try again in a minute.');
  await browser.open(`/people/${ada.personId}`);
  expect((await browser.submit(address)).status).toBe(200);
});

test('threat 60: an API client gets 503 likewise', async () => {
  const centre = await aCentre();
  const ada = await centre.person('learner');
  const program = await apiClientFor(web, centre, ada);
  const answer = await whileLocked(lockTokensOf(ada), () => program.get('/api/v1/units'));
  expect([answer.status, answer.body.type]).toEqual([503, 'urn:attest:problem:unavailable']);
  expect((await program.get('/api/v1/units')).status).toBe(200);
});

test('an operator finds in the log which page it was', async () => {
  const centre = await aCentre();
  const ada = await centre.person('learner');
  const program = await apiClientFor(web, centre, ada);
  const written = jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
  await whileLocked(lockTokensOf(ada), () => program.get('/api/v1/units'));
  const lines = written.mock.calls.map(([line]) => String(line));
  written.mockRestore();
  expect(lines.filter((line) => line.includes('slow-statement')).map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({
      level: 'warning',
      alert: 'slow-statement',
      request: 'GET /api/v1/units',
      code: '57014',
    }),
  ]);
});
