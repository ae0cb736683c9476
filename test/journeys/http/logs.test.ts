import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { paths } from '../../../apps/web/src/http/paths.js';
import { aCentre } from '../../support/a-centre.js';
import { aLearnerSignedIn, begin, details, upload } from '../../support/a-learner-online.js';
import { apiClientFor } from '../../support/api-client.js';
import { startWeb, type TestWeb } from '../../support/web.js';

let web: TestWeb;
let written = '';
beforeAll(async () => {
  const catching = (bytes: unknown): boolean => {
    written += String(bytes);
    return true;
  };
  jest.spyOn(process.stderr, 'write').mockImplementation(catching);
  jest.spyOn(process.stdout, 'write').mockImplementation(catching);
  for (const method of ['log', 'error', 'warn', 'info'] as const)
    jest.spyOn(console, method).mockImplementation((...said: unknown[]) => {
      written += said
        .map((one) => (one instanceof Error ? `${one.stack} ${JSON.stringify(one)}` : String(one)))
        .join(' ');
    });
  web = await startWeb();
});
afterAll(async () => {
  await web.stop();
  jest.restoreAllMocks();
});

const canary = () => `zq${randomUUID().replaceAll('-', '').slice(0, 12)}`;

test('threat 65: nothing that people type, and no token, comes into a log, faults included', async () => {
  const said = { name: canary(), title: canary(), file: canary(), search: canary(), reason: canary() };
  const address = `${canary()}@example.org`;
  const administrator = web.browser();
  const centre = await aCentre();
  await administrator.signIn(await centre.person('administrator'));
  await administrator.open(paths.invitations.to());
  const invited = await administrator.post(paths.invitations.to(), {
    name: said.name,
    address,
    roles: 'learner',
  });
  const link = /invitations\/([\w-]{43})/.exec(invited.text)![1]!;
  await administrator.post(paths.peopleSearches.to(), { search: said.search });
  await administrator.get(`/people/${said.search}?q=${said.search}`);
  await web.browser().post(paths.signIn.to(), { email: address, password: said.name });

  const { browser, centre: theirs, learner } = await aLearnerSignedIn(web);
  const evidenceId = await begin(browser);
  await browser.submit(paths.draftDetails.to({ evidenceId }), { ...details, title: said.title });
  await browser.post(paths.draftDetails.to({ evidenceId }), { ...details, title: `${said.title}\0` });
  await upload(web, browser, paths.draftFiles.to({ evidenceId }), { [`${said.file}.exe`]: Buffer.from('x') });
  await upload(web, browser, paths.draftFiles.to({ evidenceId }), { [`${said.file}.txt`]: Buffer.from('x') });
  const { token } = await apiClientFor(web, theirs, learner);
  for (const body of [
    `{"title": "${said.title}`,
    `{"title": "${said.title}\\u0000", "method": "work-product"}`,
  ])
    await fetch(new URL('/api/v1/evidence', web.origin), {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    });

  // A fault of ours, as the database would put it.
  const visitor = web.browser();
  await visitor.open(`/invitations/${link}`);
  const refused = { name: 'QueryFailedError', parameters: [said.name], detail: address };
  jest
    .spyOn(web.database, 'inCentre')
    .mockRejectedValueOnce(Object.assign(new Error(`duplicate key ${said.name}`), refused));
  const answer = await visitor.post(`/invitations/${link}`, { password: said.reason.repeat(2) });
  expect(answer.status).toBe(500);
  expect(answer.text).not.toContain(said.name);

  expect(written).toContain('QueryFailedError');
  for (const one of [...Object.values(said), address, link, token]) expect(written).not.toContain(one);
});

test('threat 1: an operator is told once when tries begin to be refused', async () => {
  const { address } = await (await aCentre()).person('learner');
  const before = written.length;
  const guesser = web.browser();
  await guesser.open(paths.signIn.to());
  for (let times = 0; times < 15; times++)
    await guesser.post(paths.signIn.to(), { email: address, password: 'guess' });
  const alerts = written.slice(before).match(/\{[^\n]*"alert":"tries-refused"[^\n]*\}/g) ?? [];
  expect(alerts.map((line) => JSON.parse(line) as object)).toEqual([
    expect.objectContaining({ request: 'POST /sign-in', seconds: expect.any(Number) }),
  ]);
});
