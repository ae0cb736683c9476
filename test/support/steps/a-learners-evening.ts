import { paths } from '../../../apps/web/src/http/paths.js';
import { answer, begin, details, upload } from '../a-learner-online.js';
import type { TestWeb } from '../web.js';
import type { Somebody } from './at-the-centre.js';

export interface EvidenceToAdd {
  readonly title: string;
  readonly text: string;
  readonly files?: Readonly<Record<string, Buffer>>;
  /** All of the learner's criteria of this kind: performance criteria, or knowledge. */
  readonly shows: 'P' | 'K';
  /** What the worker has to do with the files before it goes on. */
  readonly meanwhile?: () => Promise<void>;
}

/** The learner adds evidence page by page, from its method to its submission; returns its id. */
export async function addEvidence(
  web: TestWeb,
  { browser }: Somebody,
  { title, text, files, shows, meanwhile }: EvidenceToAdd,
): Promise<string> {
  const evidenceId = await begin(browser, 'reflective-account');
  await browser.submit(paths.draftDetails.to({ evidenceId }), {
    ...details,
    ...{ method: 'reflective-account', title, text },
  });
  if (files) {
    const sent = await upload(web, browser, paths.draftFiles.to({ evidenceId }), { ...files });
    expect(sent.status).toBe(303);
    await meanwhile?.();
  }
  await browser.open(paths.draftCriteria.to({ evidenceId }));
  const criteria = offered(browser.page.text, shows);
  await browser.submit(paths.draftCriteria.to({ evidenceId }), { criteria, intent: 'continue' });
  expect(browser.page.path).toBe(paths.draftLocators.to({ evidenceId }));
  await answer(browser, evidenceId);
  return evidenceId;
}

/** The values of the boxes of these criteria, by the label beside each. */
function offered(page: string, kind: 'P' | 'K'): string[] {
  const boxes = page.matchAll(
    /value="([0-9a-f-]{36}\.[0-9a-f-]{36})"[\s\S]*?<label[^>]*>\s*(?:<[^>]*>\s*)*([PK])\d/g,
  );
  return [...boxes].filter(([, , letter]) => letter === kind).map(([, value]) => value!);
}

/** What came back is revised and submitted again. */
export async function revise({ browser }: Somebody, evidenceId: string, text: string): Promise<void> {
  await browser.open(paths.evidence.to({ evidenceId }));
  const draft = await browser.submit(paths.evidenceRevisions.to({ evidenceId }));
  expect(draft.path).toBe(paths.draftDetails.to({ evidenceId }));
  const title = /name="title"[^>]*value="([^"]*)"/.exec(draft.text)![1]!;
  await browser.submit(paths.draftDetails.to({ evidenceId }), {
    ...details,
    ...{ method: 'reflective-account', title, text },
  });
  await answer(browser, evidenceId);
}
