import { methods } from '#units';
import { type FailedForm, inWords } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { choiceField, errorSummary } from '../../layout/fields.js';
import { choicesOf } from './choices.js';
import type { Locale } from '../../layout/locale.js';

/** The first page: how the evidence came about. */
export function newEvidencePage(
  locale: Locale,
  values: Readonly<Record<string, unknown>> = {},
  failed?: FailedForm,
) {
  const problems = inWords(locale, 'evidence', failed);
  return {
    backHref: paths.evidenceList.to(),
    action: paths.evidenceList.to(),
    method: choiceField('method', choicesOf(locale, 'evidence', 'method', methods, true), values, problems),
    errors: errorSummary(problems),
  };
}
