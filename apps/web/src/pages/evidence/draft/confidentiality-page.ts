import { type Draft, identifiableAnswers, identifyingKinds } from '#evidence';
import type { TypedForm } from '../../../http/forms/posted-form.js';
import { inWords } from '../../../http/forms/take-form.js';
import { asking, choiceField, errorSummary } from '../../../layout/fields.js';
import { choicesOf } from '../choices.js';
import { stepOf } from './steps.js';
import type { Locale } from '../../../layout/locale.js';

const area = 'evidence/draft';

export function confidentialityPage(locale: Locale, draft: Draft, typed?: TypedForm) {
  const say = locale.words(area);
  const problems = inWords(locale, area, typed);
  const values = typed?.values ?? { ...draft.confidentiality };
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
