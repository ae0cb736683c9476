import type { Response } from 'express';
import { Conflict } from '#refusals';
import type { Posted } from '../../../http/forms/posted-form.js';
import { type FailedForm, takeForm } from '../../../http/forms/take-form.js';
import { paths } from '../../../http/paths.js';
import { seeOther } from '../../../http/sessions/see-other.js';
import { words } from '../../../layout/words.js';

/**
 * As `takeForm`, for the pages of a draft. A page that is stale is shown again, with what was typed and with the
 * version that stands now, so that sending it again is a decision; a draft that is submitted leads to its evidence.
 */
export async function takeStep<Form>(
  response: Response,
  form: Posted<Form>,
  steps: {
    readonly act: (input: Form) => Promise<void>;
    readonly again: (failed: FailedForm) => Promise<void> | void;
  },
): Promise<void> {
  try {
    await takeForm(response, form, steps);
  } catch (error) {
    if (!(error instanceof Conflict) || error.code !== 'draft-changed') return leadOn(response, error);
    response.status(409);
    const values = { ...form.values, lockVersion: String(error.facts['lockVersion']) };
    await steps.again({ values, problems: [{ field: 'step', code: 'draft-changed' }] });
  }
}

/** Shows a page of a draft; one that has been submitted leads to its evidence. */
export async function showStep(response: Response, view: string, page: () => Promise<object>): Promise<void> {
  try {
    response.render(view, await page());
  } catch (error) {
    leadOn(response, error);
  }
}

function leadOn(response: Response, error: unknown): void {
  if (!(error instanceof Conflict) || error.code !== 'no-draft') throw error;
  const href = paths.evidence.to({ evidenceId: String(error.facts['evidenceId']) });
  seeOther(response, href, words('evidence/draft')('no-draft'));
}
