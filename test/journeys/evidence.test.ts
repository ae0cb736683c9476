import { paths } from '../../apps/web/src/http/paths.js';
import type { TestPerson } from '../support/a-centre.js';
import {
  aLearnerSignedIn,
  begin,
  details,
  filesOfEvidence,
  makeDerivatives,
  submitted,
  upload,
} from '../support/a-learner-online.js';
import * as made from '../support/some-files.js';
import { startWeb, type TestWeb } from '../support/web.js';

let web: TestWeb;
beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web.stop());

test('a learner adds evidence step by step, and it reaches the assessor as it was submitted', async () => {
  const { browser, centre, standard, unitId, assessor } = await aLearnerSignedIn(web);
  const evidenceId = await begin(browser);
  await browser.submit(paths.draftDetails.to({ evidenceId }), details);
  expect(browser.page.path).toBe(paths.draftFiles.to({ evidenceId }));

  const sent = await upload(web, browser, paths.draftFiles.to({ evidenceId }), {
    'plan.pdf': made.pdf(),
    'scene.jpg': await made.gpsPhotograph(),
  });
  expect([sent.status, sent.headers.get('location')]).toEqual([303, paths.draftFiles.to({ evidenceId })]);
  await browser.open(paths.draftFiles.to({ evidenceId }));
  expect(browser.page.text).toContain('2 files have arrived.');
  expect(browser.page.text).toContain('The picture is being prepared.');

  await browser.open(paths.draftCriteria.to({ evidenceId }));
  expect(browser.page.text).toContain('How to say: what K2 asks for, 100% of it');
  const [first, second] = standard.criterionIds;
  await browser.submit(paths.draftCriteria.to({ evidenceId }), {
    criteria: [`${unitId}.${first}`, `${unitId}.${second}`],
    intent: 'continue',
  });
  expect(browser.page.path).toBe(paths.draftLocators.to({ evidenceId }));
  await browser.submit(paths.draftLocators.to({ evidenceId }), {
    page: ['3', ''],
    quote: ['I asked her', ''],
    question: ['', ''],
  });
  await browser.submit(paths.draftConfidentiality.to({ evidenceId }), {
    identifiable: 'removed',
    removed: ['name', 'face'],
  });
  await browser.submit(paths.draftDeclaration.to({ evidenceId }), {
    helpUsed: 'no',
    toolsUsed: 'yes',
    tools: 'A spelling checker',
    ownWork: 'yes',
  });
  expect(browser.page.path).toBe(paths.draftSubmission.to({ evidenceId }));
  for (const shown of [
    'Safety plan after a referral',
    'plan.pdf, scene.jpg',
    'page 3, “I asked her”',
    'A spelling checker',
  ])
    expect(browser.page.text).toContain(shown);
  await makeDerivatives(web, centre.id, evidenceId);
  await browser.submit(paths.draftSubmission.to({ evidenceId }));
  expect(browser.page.path).toBe(paths.evidence.to({ evidenceId }));
  expect(browser.page.text).toContain('Your evidence is submitted.');
  expect(browser.page.text).toContain('Awaiting assessment');

  const theirs = web.browser();
  await theirs.signIn(assessor as TestPerson);
  const page = await theirs.open(paths.evidence.to({ evidenceId }));
  expect(page.status).toBe(200);
  expect(page.text).toContain('plan.pdf');
  // The original of a picture is its owner's; everybody else gets what was re-encoded.
  const [pdf, photo] = await filesOfEvidence(centre, evidenceId);
  expect((await theirs.fetch(paths.file.to({ fileId: pdf!.id }))).status).toBe(200);
  expect((await theirs.fetch(paths.file.to({ fileId: photo!.id }))).status).toBe(404);
  const preview = await theirs.fetch(paths.filePreview.to({ fileId: photo!.id }));
  expect(Buffer.from(await preview.arrayBuffer()).includes('Exif')).toBe(false);
  expect((await browser.fetch(paths.file.to({ fileId: photo!.id }))).status).toBe(200);
});

test('what stands in the way is listed with links, and submitting says the same', async () => {
  const { browser } = await aLearnerSignedIn(web);
  const evidenceId = await begin(browser);
  const page = await browser.open(paths.draftSubmission.to({ evidenceId }));
  for (const said of [
    'Give it a title',
    'Say when it happened',
    'Choose at least one criterion',
    'Make your declaration',
  ])
    expect(page.text).toContain(said);
  const refused = await browser.post(paths.draftSubmission.to({ evidenceId }), { lockVersion: '1' });
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('There is a problem');
  expect(refused.text).toContain('Choose at least one criterion');
});

test('a failed form comes back with what was typed, and says what to do', async () => {
  const { browser } = await aLearnerSignedIn(web);
  const evidenceId = await begin(browser);
  const typed = { ...details, title: '', 'activityOn-month': '13', text: 'Typed and not lost' };
  const failed = await browser.submit(paths.draftDetails.to({ evidenceId }), typed);
  expect(failed.status).toBe(422);
  for (const said of ['Give it a title', 'Enter a day of the calendar', 'Typed and not lost', 'value="13"'])
    expect(failed.text).toContain(said);
});

test('a stale page keeps what was typed, says so, and can be saved on purpose', async () => {
  const { browser } = await aLearnerSignedIn(web);
  const evidenceId = await begin(browser);
  const [first, second] = [browser.page.text, { ...details, text: 'Typed in the other window' }];
  expect(first).toContain('name="lockVersion" value="1"');
  await browser.submit(paths.draftDetails.to({ evidenceId }), details);
  const stale = await browser.post(paths.draftDetails.to({ evidenceId }), { ...second, lockVersion: '1' });
  expect(stale.status).toBe(409);
  expect(stale.text).toContain('changed in another window');
  expect(stale.text).toContain('Typed in the other window');
  const saved = await browser.submit(paths.draftDetails.to({ evidenceId }), second);
  expect(saved.path).toBe(paths.draftFiles.to({ evidenceId }));
});

test('a session that ends in the middle of a form loses nothing that was typed', async () => {
  const { browser, learner } = await aLearnerSignedIn(web);
  const evidenceId = await begin(browser);
  await browser.open(paths.draftConfidentiality.to({ evidenceId }));
  web.clock.pass({ minutes: 31 });
  const typed = { lockVersion: '1', identifiable: 'removed', removed: ['face', 'voice'] };
  const signIn = await browser.post(paths.draftConfidentiality.to({ evidenceId }), typed);
  expect(signIn.text).toContain('Sign in');
  const { address, password } = learner as TestPerson;
  const page = await browser.submit(paths.signIn.to(), { email: address, password });
  expect(page.path).toBe(paths.draftConfidentiality.to({ evidenceId }));
  for (const value of ['removed', 'face', 'voice'])
    expect(page.text).toMatch(new RegExp(`value="${value}" checked`));
});

test('a page of a draft that was submitted meanwhile leads to the evidence', async () => {
  const { browser } = await aLearnerSignedIn(web);
  const evidenceId = await submitted(browser);
  const late = await browser.post(paths.draftDetails.to({ evidenceId }), { ...details, lockVersion: '1' });
  expect([late.status, late.location]).toEqual([303, paths.evidence.to({ evidenceId })]);
  const page = await browser.open(paths.draftFiles.to({ evidenceId }));
  expect(page.text).toContain('begin a new revision');
});

test('choosing no criteria is saved and answered with 422 and a link to go on without', async () => {
  const { browser, standard, unitId } = await aLearnerSignedIn(web);
  const evidenceId = await begin(browser);
  const page = paths.draftCriteria.to({ evidenceId });
  const chosen = `${unitId}.${standard.criterionIds[0]}`;
  await browser.open(page);
  await browser.submit(page, { criteria: [chosen], intent: 'continue' });
  await browser.open(page);
  const nothing = await browser.submit(page, { intent: 'continue' });
  expect([nothing.status, nothing.path]).toEqual([422, page]);
  expect(nothing.text).toContain('Choose at least one criterion that it shows');
  expect(nothing.text).not.toContain(' checked');
  expect(nothing.text).toContain(`href="${paths.draftLocators.to({ evidenceId })}"`);
  const later = await browser.submit(page, { criteria: [chosen], intent: 'continue' });
  expect(later.path).toBe(paths.draftLocators.to({ evidenceId }));
});

test('searching for criteria keeps those that are chosen', async () => {
  const { browser, standard, unitId } = await aLearnerSignedIn(web);
  const evidenceId = await begin(browser);
  await browser.open(paths.draftCriteria.to({ evidenceId }));
  const key = `${unitId}.${standard.criterionIds[0]}`;
  await browser.submit(paths.draftCriteria.to({ evidenceId }), {
    criteria: key,
    search: 'K1',
    intent: 'search',
  });
  expect(browser.page.path).toContain('?search=K1');
  expect(browser.page.text).toContain('what K1 asks for');
  expect(browser.page.text).not.toContain('what P1 asks for');
  const other = `${unitId}.${standard.criterionIds[3]}`;
  await browser.submit(paths.draftCriteria.to({ evidenceId }), {
    criteria: [key, other],
    intent: 'continue',
  });
  expect(browser.page.text).toContain('P1 of T1');
  expect(browser.page.text).toContain('K1 of T1');
});
