import { submittedRevisions } from '#evidence';
import { paths } from '../../apps/web/src/http/paths.js';
import { signedIn } from '../support/a-desk.js';
import {
  aLearnerSignedIn,
  answer,
  begin,
  details,
  makeDerivatives,
  upload,
} from '../support/a-learner-online.js';
import { gpsPhotograph, pdf } from '../support/some-files.js';
import { startWeb, type TestWeb } from '../support/web.js';

let web: TestWeb;
beforeAll(async () => (web = await startWeb()));
afterAll(() => web.stop());

test('threat 29: every file that the assessor’s page links to opens: of a picture the copy that is safe to show', async () => {
  const { browser, centre, learner, assessor, standard, unitId } = await aLearnerSignedIn(web);
  const evidenceId = await begin(browser);
  await browser.submit(paths.draftDetails.to({ evidenceId }), details);
  const files = { 'scene.jpg': await gpsPhotograph(600, 400), 'plan.pdf': pdf() };
  await upload(web, browser, paths.draftFiles.to({ evidenceId }), files);
  await browser.open(paths.draftCriteria.to({ evidenceId }));
  const criteria = `${unitId}.${standard.criterionIds[0]}`;
  await browser.submit(paths.draftCriteria.to({ evidenceId }), { criteria, intent: 'continue' });
  await makeDerivatives(web, centre.id, evidenceId);
  await answer(browser, evidenceId);
  const [revision] = await centre.run((tx) => submittedRevisions(tx, learner, evidenceId));

  const desk = await signedIn(web, assessor);
  const page = await desk.open(paths.assessment.to({ revisionId: revision!.id }));
  for (const name of ['scene.jpg', 'plan.pdf']) expect(page.text).toContain(`>Open ${name}</a>`);
  const links = [...new Set([...page.text.matchAll(/href="(\/files\/[^"]+)"/g)].map(([, href]) => href!))];
  const opened = await Promise.all(links.map((href) => desk.get(href)));
  expect(opened.map(({ status, headers }) => [status, headers.get('content-type')])).toEqual([
    [200, 'image/jpeg'],
    [200, 'application/pdf'],
  ]);
});
