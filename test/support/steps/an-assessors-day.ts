import { paths } from '../../../apps/web/src/http/paths.js';
import type { Somebody } from './at-the-centre.js';

/** The assessor opens what has waited longest in the queue; returns the id of the revision. */
export async function takeTheOldest({ browser }: Somebody): Promise<string> {
  const queue = await browser.open(paths.queue.to());
  const [address, revisionId] = /\/revisions\/([0-9a-f-]{36})\/assessment/.exec(queue.text)!;
  await browser.open(address);
  return revisionId!;
}

export async function establishAuthenticity({ browser }: Somebody, revisionId: string): Promise<void> {
  const checked = await browser.submit(paths.authenticityChecks.to({ revisionId }), {
    ...{ establishedBy: 'discussed', current: 'yes', note: '' },
  });
  expect(checked.status).toBe(200);
}

/** Presses *met* for everything on the page that waits, but what `otherwise` has another key for. */
export async function judgeAll(
  { browser }: Somebody,
  revisionId: string,
  otherwise: Readonly<Record<string, { readonly key: 'partly' | 'not-yet'; readonly reasons: string }>> = {},
): Promise<number> {
  const page = await browser.open(paths.assessment.to({ revisionId }));
  const references = [...page.text.matchAll(/id="label-([0-9a-f-]{36})">\S+ ([PK][\d.]+)</g)].map(
    ([, crossReferenceId, label]) => ({ crossReferenceId: crossReferenceId!, label: label! }),
  );
  for (const { crossReferenceId, label } of references) {
    const { key = 'met', reasons = 'It shows this fully, and in your own words.' } = otherwise[label] ?? {};
    const judged = await browser.submit(paths.judgements.to({ crossReferenceId }), {
      ...{ key, reasons, phrase: '', sound: ['valid', 'reliable'] },
    });
    expect([label, judged.status]).toEqual([label, 200]);
  }
  return references.length;
}

export async function tellTheLearner(
  { browser }: Somebody,
  revisionId: string,
  text: string,
  act: 'send' | 'return',
): Promise<void> {
  await browser.open(paths.assessment.to({ revisionId }));
  expect((await browser.submit(paths.feedback.to({ revisionId }), { text, act })).status).toBe(200);
}
