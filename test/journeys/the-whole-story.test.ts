import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDerivative } from '#evidence';
import { buildPortfolio } from '#portfolio';
import { assessedCriteria, readStandardFiles } from '#standards';
import { paths } from '../../apps/web/src/http/paths.js';
import { prepareData } from '../../apps/supervisor/src/prepare-data.js';
import { anEmptyDatabase } from '../support/an-empty-database.js';
import { startWorker, type TestWorker } from '../support/a-worker.js';
import { describeWithPdfTools, imagesOf, pagesOf, textOf } from '../support/pdf-tools.js';
import { gpsPhotograph } from '../support/some-files.js';
import { addEvidence, revise } from '../support/steps/a-learners-evening.js';
import {
  establishAuthenticity,
  judgeAll,
  takeTheOldest,
  tellTheLearner,
} from '../support/steps/an-assessors-day.js';
import { idIn, invite, openACentre, specify, startACohort } from '../support/steps/at-the-centre.js';
import { expect } from '../support/text-matchers.js';
import { startWeb, type TestWeb } from '../support/web.js';

let empty: Awaited<ReturnType<typeof anEmptyDatabase>>;
let web: TestWeb;
let worker: TestWorker;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attest-story-'));
  empty = await anEmptyDatabase();
  await prepareData(empty.ownerUrl);
  web = await startWeb({ databaseUrl: empty.ownerUrl });
  worker = await startWorker(web);
}, 60_000);

afterAll(async () => {
  await worker?.stop();
  await web?.stop();
  await empty?.drop();
  await rm(folder, { recursive: true, force: true });
});

const title = 'Plan support for potential victims of modern slavery';

describeWithPdfTools('the whole story of a unit, from an empty installation to its portfolio', () => {
  test('is told by its people on their pages', async () => {
    const administrator = await openACentre(web, 'Harbour Training', 'Ash Fernley');
    const learner = await invite(web, administrator, 'Siŵan Gwynfŵr', 'learner');
    const assessor = await invite(web, administrator, 'Bryn Okoro', 'assessor');
    const iqa = await invite(web, administrator, 'Carys Wexford', 'iqa');
    const manager = await invite(web, administrator, 'Dara Lindqvist', 'manager');
    const specificationId = await specify(administrator, title, 'PLAN');
    const people = { manager, learner, assessor, iqa };
    const { cohortId, unitId } = await startACohort(administrator, 'Spring intake', specificationId, people);

    // The learner: a photograph and an account, between them all 47 criteria.
    const photographed = await addEvidence(web, learner, {
      title: 'Board of our planning meeting',
      text: 'I led the meeting and drew the plan on the board.',
      files: { 'board.jpg': await gpsPhotograph(640, 480) },
      shows: 'P',
      meanwhile: () => worker.done(makeDerivative),
    });
    await addEvidence(web, learner, {
      title: 'What I know, and from where',
      text: 'I wrote down what the law asks of me, and checked it with our lead.',
      shows: 'K',
    });
    expect((await learner.browser.open('/')).text).toContain('0 met, 47 awaiting assessment, 0 to do');

    // The assessor: the oldest first. The photograph comes back, for one criterion of 21.
    expect((await assessor.browser.open('/')).text).toContain('2 items wait for you.');
    const first = await takeTheOldest(assessor);
    await establishAuthenticity(assessor, first);
    const asked = 'Say how you checked that the plan was understood.';
    expect(await judgeAll(assessor, first, { P10: { key: 'partly', reasons: asked } })).toBe(21);
    await tellTheLearner(assessor, first, asked, 'return');
    const second = await takeTheOldest(assessor);
    await establishAuthenticity(assessor, second);
    expect(await judgeAll(assessor, second)).toBe(26);

    expect((await learner.browser.open('/')).text).toContain(
      'E01 came back: see what your assessor asks for',
    );
    await revise(learner, photographed, 'I led the meeting, drew the plan, and had it repeated to me.');
    const again = await takeTheOldest(assessor);
    await establishAuthenticity(assessor, again);
    expect(await judgeAll(assessor, again)).toBe(21);

    // Declared, signed off with the password, cleared.
    expect((await learner.browser.open('/')).text).toContain('Declare this unit complete');
    await learner.browser.open(paths.declarations.to({ unitId }));
    const declared = await learner.browser.submit(paths.declarations.to({ unitId }));
    expect(declared.text).toContain('You declared PLAN complete.');
    expect((await assessor.browser.open('/')).text).toContain('PLAN, Siŵan Gwynfŵr');
    await assessor.browser.open(paths.signOffs.to({ unitId }));
    const signed = await assessor.browser.submit(paths.signOffs.to({ unitId }), {
      password: assessor.password,
    });
    expect(signed.text).toContain('is signed off');
    expect((await iqa.browser.open('/')).text).toContain('1 signed-off unit waits for you.');
    await iqa.browser.open(paths.reviews.to({ unitId }));
    const cleared = await iqa.browser.submit(paths.reviews.to({ unitId }), {
      outcome: 'cleared',
      reasons: 'Sound throughout.',
    });
    expect(cleared.text).toContain('is cleared.');

    // The learner takes the portfolio home.
    expect((await learner.browser.open('/')).text).toContain('Get your portfolio');
    await learner.browser.open(paths.portfolios.to({ unitId }));
    const requested = await learner.browser.submit(paths.portfolios.to({ unitId }), { edition: 'final' });
    await worker.done(buildPortfolio);
    const address = paths.portfolioFile.to({ portfolioId: idIn(requested.path) });
    const downloaded = await learner.browser.fetch(address);
    expect([downloaded.status, downloaded.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const file = join(folder, 'portfolio.pdf');
    await writeFile(file, Buffer.from(await downloaded.arrayBuffer()));
    const text = textOf(file);
    for (const { label, text: words } of await criteriaOfTheStandard()) {
      expect(text).toContainText(words);
      expect(text).toContainText(label);
    }
    for (const { name } of [learner, assessor, iqa]) expect(text).toContainText(name);
    expect(text).toContainText('I led the meeting, drew the plan, and had it repeated to me.');
    expect(imagesOf(file).some(({ width }) => width > 300)).toBe(true);
    expect(pagesOf(file).length).toBeGreaterThan(10);

    // Nobody else gets it, and the manager sees the cohort move.
    expect((await manager.browser.get(address)).status).toBe(403);
    expect((await manager.browser.open('/')).text).toContain('100% of criteria met.');
    const cohort = await manager.browser.open(paths.cohort.to({ cohortId }));
    expect(cohort.text).toContain('Siŵan Gwynfŵr');
    expect(cohort.text).toMatch(/47\s*<span class="app-heat__of">[^<]*47/);
    expect((await manager.browser.get(paths.assessment.to({ revisionId: again }))).status).toBe(403);
  }, 240_000);
});

async function criteriaOfTheStandard() {
  const { standards } = await readStandardFiles();
  const criteria = assessedCriteria(standards.find(({ key }) => key === 'SFJBMS05')!);
  expect(criteria).toHaveLength(47);
  return criteria;
}
