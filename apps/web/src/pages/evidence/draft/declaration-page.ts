import type { Draft, OwnWork } from '#evidence';
import type { TypedForm } from '../../../http/forms/posted-form.js';
import { inWords } from '../../../http/forms/take-form.js';
import {
  asking,
  type ChoiceField,
  choiceField,
  errorSummary,
  type Field,
  formFields,
} from '../../../layout/fields.js';
import { choicesOf } from '../choices.js';
import { stepOf } from './steps.js';
import type { Locale } from '../../../layout/locale.js';

const area = 'evidence/draft';

export function declarationPage(locale: Locale, draft: Draft, typed?: TypedForm) {
  const problems = inWords(locale, area, typed);
  const values = typed?.values ?? (draft.declaration ? asTyped(draft.declaration) : {});
  const yesNo = choicesOf(locale, area, 'yes-no', ['yes', 'no']);
  const answers = formFields(['help', 'tools'], values, problems);
  const used = (name: string, answer: Field): ChoiceField =>
    asking(choiceField(name, yesNo, values, problems), 'yes', {
      ...answer,
      label: locale.words(area).code('declaration', answer.name),
    });
  return {
    ...stepOf(locale, draft, 'declaration', typed),
    helpUsed: used('helpUsed', answers.help),
    toolsUsed: used('toolsUsed', answers.tools),
    ownWork: choiceField('ownWork', choicesOf(locale, area, 'own-work', ['yes']), values, problems),
    errors: errorSummary(problems),
  };
}

const asTyped = ({ help, tools }: OwnWork) => ({
  help,
  helpUsed: help ? 'yes' : 'no',
  tools,
  toolsUsed: tools ? 'yes' : 'no',
  ownWork: 'yes',
});
