import type { Response } from 'express';
import { Conflict } from '#refusals';
import type { Posted } from '../../../http/forms/posted-form.js';
import { type FailedForm, takeForm } from '../../../http/forms/take-form.js';
import { paths } from '../../../http/paths.js';
import { seeOther } from '../../../http/sessions/see-other.js';
import type { Locale } from '../../../layout/locale.js';

/**
 * As `takeForm`, for the pages of a draft. A page that is stale is shown again with what was typed and with the
 * version that stands now, so that sending it again is a decision; a draft that is submitted leads to its evidence.
 */
export function takeStep<Form>(
  locale: Locale,
  response: Response,
  form: Posted<Form>,
  {
    act,
    again,
  }: {
    readonly act: (input: Form) => Promise<void>;
    readonly again: (failed: FailedForm<Form>) => Promise<void> | void;
  },
): Promise<void> {
  return unlessSubmitted(locale, response, () =>
    takeForm(response, form, {
      act,
      again: ({ values: { lockVersion, ...values }, ...failed }) => {
        const isStale = failed.problems.some(({ code }) => code === 'draft-changed');
        return again({ ...failed, values: isStale ? values : { ...values, lockVersion } });
      },
      at: 'step',
    }),
  );
}

/** Answers with a page of a draft; for one that has been submitted meanwhile, leads to its evidence. */
export async function unlessSubmitted(
  locale: Locale,
  response: Response,
  answer: () => Promise<void>,
): Promise<void> {
  try {
    await answer();
  } catch (error) {
    if (!(error instanceof Conflict) || error.code !== 'no-draft') throw error;
    const href = paths.evidence.to({ evidenceId: String(error.facts['evidenceId']) });
    seeOther(response, href, locale.words('evidence/draft')('no-draft'));
  }
}
