import { type Draft, identifiableAnswers, identifyingKinds } from '#evidence';
import { type FailedForm, inWords } from '../../../http/forms/take-form.js';
import { asking, type ChoiceField, choiceField, errorSummary } from '../../../layout/fields.js';
import type { Page } from '../../../layout/layout-data.js';
import { choicesOf } from '../choices.js';
import { type Step, stepOf } from './steps.js';
import type { Locale } from '../../../layout/locale.js';

export interface ConfidentialityPage extends Page, Step {
  readonly identifiable: ChoiceField;
}

const area = 'evidence/draft';

export function confidentialityPage(
  locale: Locale,
  draft: Draft,
  typed?: Readonly<Record<string, unknown>>,
  failed?: FailedForm,
): ConfidentialityPage {
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
    errors: problems.length ? errorSummary(problems) : undefined,
  };
}
