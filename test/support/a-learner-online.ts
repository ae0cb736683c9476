import { filesOf, makeDerivativeTask } from '#evidence';
import { localObjectStore } from '#storage';
import { paths } from '../../apps/web/src/http/paths.js';
import type { TestCentre, TestPerson } from './a-centre.js';
import { aUnit, type TestUnit } from './a-unit.js';
import type { Answer, Browser } from './browser.js';
import { childFromSource } from './child-from-source.js';
import type { TestWeb } from './web.js';
import { sql } from './sql.js';

/** A learner at their browser, enrolled on a unit. */
export interface SignedInLearner extends TestUnit {
  readonly browser: Browser;
}

export async function aLearnerSignedIn(web: Pick<TestWeb, 'browser'>): Promise<SignedInLearner> {
  const unit = await aUnit();
  const browser = web.browser();
  await browser.signIn(unit.learner as TestPerson);
  return { ...unit, browser };
}

/** Chooses a method, and is on the page of the details; returns the id of the evidence. */
export async function begin(browser: Browser, method = 'work-product'): Promise<string> {
  await browser.open(paths.newEvidence.to());
  const { path } = await browser.submit(paths.evidenceList.to(), { method });
  return /\/evidence\/([0-9a-f-]{36})\/draft\/details/.exec(path)![1]!;
}

export const details = {
  title: 'Safety plan after a referral',
  method: 'work-product',
  'activityOn-day': '3',
  'activityOn-month': '2',
  'activityOn-year': '2026',
  text: 'I wrote the plan with a colleague.\n\nThen I checked it.',
};

export async function upload(
  web: TestWeb,
  browser: Browser,
  path: string,
  files: Record<string, Buffer>,
  accept = 'text/html',
) {
  const body = new FormData();
  body.append('_csrf', browser.csrf);
  for (const [name, bytes] of Object.entries(files))
    body.append('files', new Blob([new Uint8Array(bytes)]), name);
  const origin = web.origin;
  return browser.fetch(path, { method: 'POST', body, headers: { accept, origin, referer: origin + path } });
}

/** Answers the pages after the criteria, and submits. */
export async function answer(browser: Browser, evidenceId: string): Promise<Answer> {
  await browser.open(paths.draftConfidentiality.to({ evidenceId }));
  await browser.submit(paths.draftConfidentiality.to({ evidenceId }), { identifiable: 'nobody' });
  await browser.submit(paths.draftDeclaration.to({ evidenceId }), {
    helpUsed: 'no',
    toolsUsed: 'no',
    ownWork: 'yes',
  });
  const page = await browser.submit(paths.draftSubmission.to({ evidenceId }));
  expect(page.text).toContain('Your evidence is submitted.');
  return page;
}

export async function submitted(browser: Browser): Promise<string> {
  const evidenceId = await begin(browser);
  await browser.submit(paths.draftDetails.to({ evidenceId }), details);
  await browser.open(paths.draftCriteria.to({ evidenceId }));
  const criteria = /value="([0-9a-f-]{36}\.[0-9a-f-]{36})"/.exec(browser.page.text)![1]!;
  await browser.submit(paths.draftCriteria.to({ evidenceId }), { criteria, intent: 'continue' });
  await answer(browser, evidenceId);
  return evidenceId;
}

export const filesOfEvidence = (centre: Pick<TestCentre, 'run'>, evidenceId: string) =>
  centre.run(async (tx) => {
    const [revision] = await tx.query(
      sql<{ id: string }>('select id from evidence_revision where evidence_id = $1 order by revision desc', [
        evidenceId,
      ]),
    );
    return filesOf(tx, revision!.id);
  });

/** What the worker does with the pictures of this evidence. */
export async function makeDerivatives(web: TestWeb, centreId: string, evidenceId: string): Promise<void> {
  const program = childFromSource('libs/evidence/src/pictures/reencode-entry.ts');
  const task = makeDerivativeTask(localObjectStore(web.configuration.varFolder), program);
  const run: TestCentre['run'] = (work) => web.database.inCentre(centreId, work);
  for (const { id: fileId } of await filesOfEvidence({ run }, evidenceId))
    await task(
      { centreId, fileId },
      { centreId, signal: new AbortController().signal, lastAttempt: false, inCentre: run },
    );
}
