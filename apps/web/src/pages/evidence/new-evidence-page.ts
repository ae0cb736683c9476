import { methods } from '#units';
import type { TypedForm } from '../../http/forms/posted-form.js';
import { inWords } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { choiceField, errorSummary } from '../../layout/fields.js';
import { choicesOf } from './choices.js';
import type { Locale } from '../../layout/locale.js';

/** The first page: how the evidence came about. */
export function newEvidencePage(locale: Locale, typed?: TypedForm) {
  const values = typed?.values ?? {};
  const problems = inWords(locale, 'evidence', typed);
  return {
    backHref: paths.evidenceList.to(),
    action: paths.evidenceList.to(),
    method: choiceField('method', choicesOf(locale, 'evidence', 'method', methods, true), values, problems),
    errors: errorSummary(problems),
  };
}
