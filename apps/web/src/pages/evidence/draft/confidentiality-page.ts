import { type Draft, identifiableAnswers, identifyingKinds } from '#evidence';
import { type FailedForm, inWords } from '../../../http/forms/take-form.js';
import { asking, type ChoiceField, choiceField, errorSummary } from '../../../layout/fields.js';
import type { Page } from '../../../layout/layout-data.js';
import { words } from '../../../layout/words.js';
import { choicesOf } from '../choices.js';
import { type Step, stepOf } from './steps.js';

export interface ConfidentialityPage extends Page, Step {
  readonly identifiable: ChoiceField;
}

const area = 'evidence/draft';

export function confidentialityPage(
  draft: Draft,
  typed?: Readonly<Record<string, unknown>>,
  failed?: FailedForm,
): ConfidentialityPage {
  const say = words(area);
  const problems = inWords(say, failed);
  const values = typed ?? { ...draft.confidentiality };
  const answers = choicesOf(area, 'identifiable', identifiableAnswers, true);
  const removed = {
    ...choiceField('removed', choicesOf(area, 'removed', identifyingKinds), values, problems),
    legend: say('confidentiality.removed'),
    hint: say('confidentiality.removed-hint'),
  };
  return {
    ...stepOf(draft, 'confidentiality', typed),
    identifiable: asking(choiceField('identifiable', answers, values, problems), 'removed', removed),
    errors: problems.length ? errorSummary(problems) : undefined,
  };
}
