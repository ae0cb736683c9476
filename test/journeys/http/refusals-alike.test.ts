import { newId } from '#database';
import { grantRole } from '#people';
import { paths } from '../../../apps/web/src/http/paths.js';
import { aDesk, signedIn } from '../../support/a-desk.js';
import { aDraft } from '../../support/a-draft.js';
import { apiClientFor } from '../../support/api-client.js';
import { startWeb, type TestWeb } from '../../support/web.js';

let web: TestWeb;
beforeAll(async () => (web = await startWeb()));
afterAll(() => web.stop());

/** A learner with a draft, at a browser and with a program. */
async function aLearner() {
  const { centre, learner, evidenceId } = await aDraft();
  const program = await apiClientFor(web, centre, learner);
  return { evidenceId, program, browser: await signedIn(web, learner) };
}

const details = { title: 'Typed ŵ', method: 'reflective-account', text: 'My account.' };

/** The details of a draft, posted from its page and sent by a program. */
async function saveBoth(change: object, evidenceId?: string) {
  const { browser, program, evidenceId: own } = await aLearner();
  const at = { evidenceId: evidenceId ?? own };
  const { lockVersion } = (await program.get(`/api/v1/evidence/${own}/draft`)).body as {
    lockVersion: number;
  };
  const given = { ...details, activityOn: '2026-01-15', lockVersion, ...change };
  const posted = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]));
  const page = await browser.post(paths.draftDetails.to(at), posted);
  return { page, answer: await program.put(`/api/v1/evidence/${at.evidenceId}/draft/details`, given) };
}

test('a field that cannot be taken is 422', async () => {
  const { page, answer } = await saveBoth({ text: 'x'.repeat(50_001) });
  expect([page.status, answer.status, answer.body.fields]).toEqual([422, 422, { text: 'text-too-long' }]);
  expect(page.text).toContain('Shorten your account');
  expect(page.text).toContain('Typed ŵ');
});

test('what is not there is 404', async () => {
  const { page, answer } = await saveBoth({}, newId());
  expect([page.status, answer.status]).toEqual([404, 404]);
  expect(page.text).toContain('This is what you wrote.');
  expect(page.text).toContain('My account.');
});

test('a lost race is 409', async () => {
  const { page, answer } = await saveBoth({ lockVersion: 0 });
  expect([page.status, answer.status, answer.body.blockers[0].code]).toEqual([409, 409, 'draft-changed']);
  expect(page.text).toContain('changed in another window');
  expect(page.text).toContain('Typed ŵ');
});

test('what a rule refuses is 409', async () => {
  const { browser, program, evidenceId } = await aLearner();
  await program.put(`/api/v1/evidence/${evidenceId}/draft/details`, {
    ...details,
    title: '',
    activityOn: null,
  });
  const { lockVersion } = (await program.get(`/api/v1/evidence/${evidenceId}/draft`)).body as {
    lockVersion: number;
  };
  const page = await browser.post(paths.draftSubmission.to({ evidenceId }), {
    lockVersion: String(lockVersion),
  });
  const answer = await program.post(`/api/v1/evidence/${evidenceId}/submissions`, { lockVersion });
  const codes = (answer.body.blockers as { code: string }[]).map(({ code }) => code);
  expect([page.status, answer.status, codes]).toEqual([409, 409, expect.arrayContaining(['no-date'])]);
  expect(page.text).toContain('There is a problem');
});

test('what is not theirs to do is 403, and said on the page where they tried', async () => {
  const { centre, administrator, iqa, unitId, standard } = await aDesk(web);
  await centre.run((tx) => grantRole(tx, administrator, iqa.personId, 'assessor'));
  const at = { unitId, criterionId: standard.criterionIds[0]! };
  const browser = await signedIn(web, iqa);
  const page = await browser.post(paths.decisions.to(at), { outcome: 'met', reasons: 'Typed ŵ' });
  const program = await apiClientFor(web, centre, iqa);
  const body = { outcome: 'met', judgementIds: [], reasons: 'Typed ŵ', expectedLatestId: null };
  const answer = await program.post(`/api/v1/units/${at.unitId}/criteria/${at.criterionId}/decisions`, body);
  expect([page.status, answer.status]).toEqual([403, 403]);
  expect(page.text).toContain('Your roles at this centre do not include this.');
});
