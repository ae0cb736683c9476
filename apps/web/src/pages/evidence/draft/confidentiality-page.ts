import { type Draft, identifiableAnswers, identifyingKinds } from '#evidence';
import { type FailedForm, inWords } from '../../../http/forms/take-form.js';
import { asking, choiceField, errorSummary } from '../../../layout/fields.js';
import { choicesOf } from '../choices.js';
import { stepOf } from './steps.js';
import type { Locale } from '../../../layout/locale.js';

const area = 'evidence/draft';

export function confidentialityPage(
  locale: Locale,
  draft: Draft,
  typed?: Readonly<Record<string, unknown>>,
  failed?: FailedForm,
) {
  const say = locale.words(area);
  const problems = inWords(locale, area, failed);
  const values = typed ?? { ...draft.confidentiality };
  const answers = choicesOf(locale, area, 'identifiable', identifiableAnswers, true);
  const removed = {
    ...choiceField('removed', choicesOf(locale, area, 'removed', identifyingKinds), values, problems),
    legend: say('confidentiality.removed'),
    hint: say('confidentiality.removed-hint'),
  };
  return {
    ...stepOf(locale, draft, 'confidentiality', typed),
    identifiable: asking(choiceField('identifiable', answers, values, problems), 'removed', removed),
    errors: errorSummary(problems),
  };
}
