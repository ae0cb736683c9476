import { type FailedForm, inWords } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { choiceField, errorSummary, formFields, type Values } from '../../layout/fields.js';
import { roleChoices } from './role-choices.js';
import type { Locale } from '../../layout/locale.js';

export function invitePage(locale: Locale, typed: Values = {}, failed?: FailedForm) {
  const problems = inWords(locale, 'people', failed);
  const values = failed?.values ?? typed;
  return {
    action: paths.invitations.to(),
    backHref: paths.people.to(),
    form: {
      ...formFields(['name', 'address'], values, problems),
      roles: choiceField('roles', roleChoices(locale), values, problems),
    },
    errors: errorSummary(problems),
  };
}
