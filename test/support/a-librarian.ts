import { randomUUID } from 'node:crypto';
import { grantLibrarian } from '#people';
import { readSource } from '#standard-drafts';
import { paths } from '../../apps/web/src/http/paths.js';
import { aCentre, type TestCentre, type TestPerson } from './a-centre.js';
import { upload } from './a-learner-online.js';
import type { TestWorker } from './a-worker.js';
import type { Browser } from './browser.js';
import { asOwner } from './connections.js';
import type { TestWeb } from './web.js';

/** Somebody who may publish standards, at their browser. */
export interface AtDesk {
  readonly centre: TestCentre;
  readonly person: TestPerson;
  readonly browser: Browser;
}

const drafts = paths.standardDrafts.to();

/** A standard that nobody published, under a URN of its own. */
export const aPrintedStandard = (urn: string): string => `${urn}
Keep the tools of a workshop safe
Overview
This standard is about tools.
Performance criteria
You must be able to:
P1 count the tools before work begins and after it has
ended
P2 put each tool back in its place
Knowledge and understanding
You need to know and understand:
K1 why tools are counted
K2 whom to tell when one is missing
Developed by Imaginary Workshops
Version Number 1
Date Approved November 2025
Indicative Review Date November 2030
Validity Current
Status Original
URN ${urn}
Relevant Occupations Caretakers
Suite Workshops
Keywords tools; safety
`;

export const aUrn = () => `IWTOOL${randomUUID().replace(/\D/g, '').slice(0, 8)}`;

export async function aLibrarian(web: TestWeb): Promise<AtDesk> {
  const centre = await aCentre();
  const person = await centre.person('assessor');
  const owner = await asOwner();
  await owner.inInstallation((tx) => grantLibrarian(tx, person.address));
  const browser = web.browser();
  await browser.signIn(person);
  return { centre, person, browser };
}

export async function sendDocument(
  web: TestWeb,
  { browser }: AtDesk,
  name: string,
  bytes: Buffer,
): Promise<Response> {
  await browser.open(drafts);
  return upload(web, browser, drafts, { [name]: bytes });
}

/** Uploads a document and waits until the worker has read it. */
export async function aDraft(
  web: TestWeb,
  worker: TestWorker,
  desk: AtDesk,
  text: string,
  name = 'tools.txt',
): Promise<string> {
  const answer = await sendDocument(web, desk, name, Buffer.from(text));
  expect(answer.status).toBe(303);
  const path = answer.headers.get('location')!;
  await worker.done(readSource);
  await desk.browser.open(path);
  return path;
}
