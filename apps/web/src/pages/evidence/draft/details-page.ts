import { methods } from '#units';
import { type Draft, maxEvidenceTextLength } from '#evidence';
import type { TypedForm } from '../../../http/forms/posted-form.js';
import { inWords } from '../../../http/forms/take-form.js';
import { choiceField, dateField, errorSummary, formFields } from '../../../layout/fields.js';
import { choicesOf } from '../choices.js';
import type { EvidenceRead } from '../read-evidence.js';
import { stepOf } from './steps.js';
import { whatWasSaid } from './what-was-said.js';
import type { Locale } from '../../../layout/locale.js';

export interface DraftInHand {
  readonly draft: Draft;
  /** What was submitted before; null for new evidence. */
  readonly before: EvidenceRead | null;
}

export function detailsPage(locale: Locale, { draft, before }: DraftInHand, typed?: TypedForm) {
  const problems = inWords(locale, 'evidence/draft', typed);
  const values = typed?.values ?? { ...draft };
  return {
    ...stepOf(locale, draft, 'details', typed),
    form: formFields(['title', 'text'], values, problems),
    method: choiceField('method', choicesOf(locale, 'evidence', 'method', methods), values, problems),
    activityOn: dateField('activityOn', values, problems),
    maxEvidenceTextLength,
    // What a new revision answers.
    said: before ? whatWasSaid(locale, before) : [],
    errors: errorSummary(problems),
  };
}
