import type { Response } from 'express';
import { Invalid } from '#refusals';
import type { Problem } from '../../layout/fields.js';
import type { Say } from '../../layout/words.js';
import type { FieldProblem, Posted } from './posted-form.js';

/** What a page needs to show a form again: what was typed, and what is wrong with it. */
export interface FailedForm {
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: readonly FieldProblem[];
}

/**
 * Takes a posted form: `act` when its fields are right, `again` with 422 when they are not or the act finds one
 * Invalid. Other refusals go on to their pages.
 */
export async function takeForm<Form>(
  response: Response,
  form: Posted<Form>,
  steps: {
    readonly act: (input: Form) => Promise<void>;
    readonly again: (failed: FailedForm) => Promise<void> | void;
  },
): Promise<void> {
  const showAgain = (problems: readonly FieldProblem[]) => {
    response.status(422);
    return steps.again({ values: form.values, problems });
  };
  if (form.problems.length) return showAgain(form.problems);
  try {
    await steps.act(form.input);
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    await showAgain(Object.entries(error.fields).map(([field, code]) => ({ field, code })));
  }
}

/** Problems in the page's words: code `name-missing` is its message `errors.name-missing`. */
export const inWords = (say: Say, failed: Pick<FailedForm, 'problems'> | undefined): Problem[] =>
  (failed?.problems ?? []).map(({ field, code }) => ({ field, text: say(`errors.${code}`) }));
