import { submittedRevisions } from '#evidence';
import { paths } from '../../apps/web/src/http/paths.js';
import type { TestPerson } from '../support/a-centre.js';
import { aLearnerSignedIn, answer, begin, details, submitted } from '../support/a-learner-online.js';
import type { Browser } from '../support/browser.js';
import { startWeb, type TestWeb } from '../support/web.js';

let web: TestWeb;
beforeAll(async () => {
  web = await startWeb();
});
afterAll(() => web.stop());

test('a new revision replaces what was submitted; both stay to be read', async () => {
  const { browser, centre, learner } = await aLearnerSignedIn(web);
  const evidenceId = await submitted(browser);
  await browser.submit(paths.evidenceRevisions.to({ evidenceId }));
  const changed = { ...details, title: 'Safety plan, second thoughts' };
  await browser.submit(paths.draftDetails.to({ evidenceId }), changed);
  await answer(browser, evidenceId);
  const revisions = await centre.run((tx) => submittedRevisions(tx, learner, evidenceId));
  expect(revisions.map(({ revision, title }) => `${revision} ${title}`)).toEqual([
    '2 Safety plan, second thoughts',
    '1 Safety plan after a referral',
  ]);
  const earlier = await browser.open(`${paths.evidence.to({ evidenceId })}?revision=1`);
  expect(earlier.text).toContain('replaced since');
});

test('withdrawing needs a reason, and cannot be taken back', async () => {
  const { browser } = await aLearnerSignedIn(web);
  const evidenceId = await submitted(browser);
  await browser.open(paths.evidenceWithdrawals.to({ evidenceId }));
  const failed = await browser.submit(paths.evidenceWithdrawals.to({ evidenceId }), { reason: ' ' });
  expect([failed.status, failed.text]).toEqual([422, expect.stringContaining('Say why you are withdrawing')]);
  await browser.submit(paths.evidenceWithdrawals.to({ evidenceId }), { reason: 'The wrong file' });
  expect(browser.page.text).toContain('Withdrawn');
  expect(browser.page.text).not.toContain('Begin a new revision');
});

test('a discarded draft is gone, and its number stays used', async () => {
  const { browser } = await aLearnerSignedIn(web);
  const evidenceId = await begin(browser);
  await browser.open(paths.draftDiscard.to({ evidenceId }));
  const list = await browser.submit(paths.draftDiscard.to({ evidenceId }));
  expect(list.text).toContain('You have no evidence yet');
  expect((await browser.get(paths.draftDetails.to({ evidenceId }))).status).toBe(404);
  await begin(browser);
  expect((await browser.open(paths.evidenceList.to())).text).toContain('E02');
});

test('threat 12: everybody else finds nothing at any address of a draft or of somebody’s evidence', async () => {
  const { browser, centre, administrator } = await aLearnerSignedIn(web);
  const draft = await begin(browser);
  const done = await submitted(browser);
  const manager = await centre.person('manager', 'assessor', 'iqa', 'learner');
  const elsewhere = await aLearnerSignedIn(web);
  const [m, a] = [web.browser(), web.browser()];
  await m.signIn(manager);
  await a.signIn(administrator as TestPerson);
  const addresses = [
    paths.draftDetails,
    paths.draftFiles,
    paths.draftCriteria,
    paths.draftLocators,
    paths.draftConfidentiality,
    paths.draftDeclaration,
    paths.draftSubmission,
    paths.draftDiscard,
  ].map((path) => path.to({ evidenceId: draft }));
  const statusOf = async (who: Browser, path: string): Promise<number> => (await who.get(path)).status;
  for (const path of [...addresses, paths.evidence.to({ evidenceId: done })]) {
    expect([path, await statusOf(m, path), await statusOf(elsewhere.browser, path)]).toEqual([
      path,
      404,
      404,
    ]);
    expect([403, 404]).toContain(await statusOf(a, path));
  }
});
