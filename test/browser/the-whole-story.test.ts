import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { makeDerivative } from '#evidence';
import { buildPortfolio } from '#portfolio';
import { prepareData } from '../../apps/supervisor/src/prepare-data.js';
import { paths } from '../../apps/web/src/http/paths.js';
import { anEmptyDatabase } from '../support/an-empty-database.js';
import { startWorker, type TestWorker } from '../support/a-worker.js';
import { launchChromium } from '../support/chromium.js';
import { describeWithPdfTools } from '../support/pdf-tools.js';
import { gpsPhotograph } from '../support/some-files.js';
import { startWeb, type TestWeb } from '../support/web.js';
import { checkAuthenticity, judgeAll, type Said, signInByKeyboard } from './story/the-assessor.js';
import { addEvidence, signIn, type SignsIn } from './story/the-learner.js';
import { type StoryPeople, thePeople } from './story/the-people.js';
import { criteriaOfTheStandard, readThePortfolio } from './story/the-portfolio.js';
import { type Device, screens, sitDown, type Sitting } from './story/sitting.js';

jest.setTimeout(300_000); // fifty pages are looked at; a machine may be busy

const plan = {
  title: 'A plan of support, drawn up with the person',
  text:
    'I sat down with the person where they felt safe, and asked what they wanted to happen.\n\n' +
    'We wrote the plan together: who does what, by when, and what we do if the danger grows.',
};
const missing = {
  title: 'What I did when the danger grew',
  text: 'I rang the duty officer, and stayed with the person until she came. My supervisor was there.',
  labels: ['P2', 'P3'],
};
const asksForMore: Readonly<Record<string, Said>> = {
  P2: { key: 'p', reasons: 'Say who else was there, by their role.' },
  P3: { key: 'n', reasons: 'Say what you did when the danger grew.' },
};

describeWithPdfTools('the whole story, in a real browser', () => {
  let empty: Awaited<ReturnType<typeof anEmptyDatabase>>;
  let web: TestWeb;
  let worker: TestWorker;
  let chrome: Browser;
  let people: StoryPeople;
  const sittings: Sitting[] = [];

  beforeAll(async () => {
    mkdirSync(screens, { recursive: true });
    empty = await anEmptyDatabase();
    await prepareData(empty.ownerUrl);
    web = await startWeb({ databaseUrl: empty.ownerUrl });
    worker = await startWorker(web);
    chrome = await launchChromium();
    people = await thePeople(web);
  });
  afterAll(async () => {
    await chrome?.close();
    await worker?.stop();
    await web?.stop();
    await empty?.drop();
  });

  const sit = async (device: Device, options?: { javaScriptEnabled?: boolean }): Promise<Sitting> => {
    const sitting = await sitDown(chrome, web.origin, device, options);
    sittings.push(sitting);
    return sitting;
  };
  const signedIn = async (device: Device, person: SignsIn): Promise<Sitting> => {
    const sitting = await sit(device);
    await signIn(sitting, person);
    return sitting;
  };
  const photographed = async () => ({
    photograph: await gpsPhotograph(1200, 900),
    meanwhile: () => worker.done(makeDerivative),
  });

  test('a trainee uploads from a phone, is assessed by keyboard, quality-assured, and printed', async () => {
    const { learner, assessor, iqa, manager, unitId, cohortId } = people;
    const labels = (await criteriaOfTheStandard()).map(({ label }) => label);
    expect(labels).toHaveLength(47);

    const phone = await sit('phone');
    await phone.open('/');
    await phone.look('sign-in');
    await signIn(phone, learner);
    await phone.look('learner-home-new');
    await phone.open(paths.unit.to({ unitId }));
    await phone.look('learner-unit-new');
    await addEvidence(phone, { ...plan, ...(await photographed()) }, (step) =>
      phone.look(`evidence-${step}`),
    );
    await phone.open(paths.unit.to({ unitId }));
    await phone.look('learner-unit-awaiting');

    const desk = await sit('desk');
    const keyboard = await signInByKeyboard(desk, assessor);
    const link = (name: string) => desk.page.getByRole('link', { name, exact: true });
    const button = (name: string) => desk.page.getByRole('button', { name, exact: true });
    await desk.look('assessor-home');
    await keyboard.enter(link('See the whole queue'));
    await desk.look('assessor-queue');
    await keyboard.enter(button('Assess the first'));
    await desk.look('assessor-judging');
    await judgeAll(desk, keyboard, labels, (label) => asksForMore[label] ?? { key: 'm' });
    await checkAuthenticity(desk, keyboard);
    await keyboard.tabTo(desk.page.getByLabel('What you want to tell the learner about this evidence'));
    await keyboard.type('Clear and careful. Two criteria need a little more: see what I wrote beside them.');
    await desk.page.getByText('Saved', { exact: true }).waitFor();
    await desk.look('assessor-judged');
    await keyboard.enter(button('Send feedback'));
    await desk.page.getByText('Feedback sent.').waitFor();

    await phone.open('/');
    await phone.look('learner-home-more-needed');
    await phone.open(`${paths.unit.to({ unitId })}?show=todo`);
    await phone.look('learner-unit-more-needed');
    await phone.open(paths.evidenceList.to());
    await phone.look('learner-evidence-list');
    await phone.page.getByRole('link', { name: plan.title }).click();
    await phone.page.getByText('What your assessor said').waitFor();
    await phone.look('learner-evidence-judged');
    await addEvidence(phone, missing, () => Promise.resolve());

    await desk.open('/');
    await keyboard.enter(button('Assess the oldest'));
    await judgeAll(desk, keyboard, missing.labels, () => ({ key: 'm' }));
    await checkAuthenticity(desk, keyboard);
    await keyboard.enter(link('History of P2'));
    await desk.page.getByText('This decision stands.').waitFor();
    await desk.look('assessor-criterion');

    await phone.open('/');
    await phone.look('learner-home-all-met');
    await phone.page.getByRole('link', { name: 'Declare this unit complete' }).click();
    await phone.look('learner-declaration');
    await phone.page.getByRole('button', { name: 'Declare this unit complete' }).click();
    await phone.page.getByText('You declared MS05 complete.').waitFor();
    await phone.look('learner-declared');

    await desk.open(paths.unit.to({ unitId }));
    await desk.look('assessor-unit');
    await keyboard.enter(button('Sign off this unit'));
    await desk.look('assessor-sign-off');
    await keyboard.tabTo(desk.page.getByLabel('Your password'));
    await keyboard.type(assessor.password);
    await keyboard.press('Enter');
    await desk.page.getByText('is signed off').waitFor();
    await desk.look('assessor-signed-off');
    await keyboard.enter(link('Caseload'));
    await desk.page.getByRole('heading', { level: 1, name: /learners|Caseload/i }).waitFor();
    await desk.look('assessor-caseload');

    const review = await signedIn('desk', iqa);
    await review.look('iqa-home');
    await review.page.getByRole('link', { name: 'MS05' }).first().click();
    await review.page.getByLabel('Clear this unit').check();
    await review.page.getByLabel('Your reasons').fill('Each decision follows from the evidence.');
    await review.look('iqa-review');
    await review.page.getByRole('button', { name: 'Record review' }).click();
    await review.page.getByText('is cleared.').waitFor();
    await review.look('iqa-cleared');
    await review.open(paths.reviewQueue.to());
    await review.look('iqa-queue');

    await phone.open('/');
    await phone.page.getByRole('link', { name: 'Get your portfolio' }).click();
    await phone.look('portfolio-none-yet');
    await phone.page.getByRole('button', { name: 'Build the portfolio' }).click();
    await worker.done(buildPortfolio);
    await phone.page.getByText('The portfolio is ready.').waitFor();
    await phone.look('portfolio-ready');
    const coming = phone.page.waitForEvent('download');
    await phone.page.getByRole('button', { name: 'Download the portfolio' }).click();
    const file = join(screens, 'portfolio.pdf');
    await (await coming).saveAs(file);
    await readThePortfolio(file, [learner.name, assessor.name, iqa.name, plan.title, missing.text]);
    await phone.open(paths.portfolios.to({ unitId }));
    await phone.look('portfolio-built');

    const watching = await signedIn('desk', manager);
    await watching.look('manager-home');
    await watching.open(paths.cohort.to({ cohortId }));
    const row = watching.page.getByRole('row', { name: learner.name });
    expect(await row.textContent()).toMatch(/47\s*of\s*47/);
    await watching.look('manager-cohort');
    await watching.page.getByRole('link', { name: learner.name }).click();
    await watching.page.getByRole('heading', { level: 1, name: learner.name }).waitFor();
    await watching.look('manager-learner');
  });

  test('a trainee whose phone runs no script does the same', async () => {
    const phone = await sit('phone', { javaScriptEnabled: false });
    await signIn(phone, people.fellow);
    await phone.look('no-script-home');
    const evidence = { ...plan, ...(await photographed()) };
    await addEvidence(phone, evidence, (step) => phone.look(`no-script-${step}`));
    await phone.open('/');
    expect(await phone.page.textContent('main')).toContain('0 met, 47 awaiting assessment, 0 to do');
  });

  test('threat 66: the back button after signing out shows nothing of what was there', async () => {
    const { page, look } = await signedIn('phone', people.learner);
    await page.getByRole('link', { name: 'Evidence', exact: true }).click();
    await page.getByRole('link', { name: plan.title }).click();
    await page.getByRole('heading', { name: plan.title }).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await look('signed-out');
    for (const _ of ['the evidence', 'the list of evidence', 'home']) {
      await page.goBack();
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
      expect(await page.content()).not.toContain(plan.title);
      expect(await page.content()).not.toContain(people.learner.name);
    }
  });

  test('threat 9: a form on another site, sent by a learner who is signed in, changes nothing', async () => {
    const { page, complaints } = await signedIn('phone', people.fellow);
    const elsewhere = `${web.origin.replace('127.0.0.1', 'localhost')}/trap`;
    const body = `<form method="post" action="${web.origin}${paths.evidenceList.to()}">
      <input type="hidden" name="method" value="questioning"><button>Win a prize</button></form>`;
    await page.route(elsewhere, (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto(elsewhere);
    const answered = page.waitForResponse(`${web.origin}${paths.evidenceList.to()}`);
    await page.getByRole('button').click();
    expect((await answered).status()).toBe(403);
    await page.goto(`${web.origin}${paths.evidenceList.to()}`);
    expect(await page.textContent('main')).not.toContain('E02');
    const told = complaints.splice(0);
    expect(told.filter((text) => !text.includes('403'))).toEqual([]);
  });

  test('threat 67: nobody else was asked for anything, and the browser had nothing to complain of', () => {
    expect(sittings).not.toHaveLength(0);
    const ours = new Set([web.origin, web.origin.replace('127.0.0.1', 'localhost')]);
    for (const { origins, complaints } of sittings)
      expect([[...origins].filter((one) => !ours.has(one)), complaints]).toEqual([[], []]);
  });
});
