import type { TypedForm } from '../../http/forms/posted-form.js';
import { inWords } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { choiceField, errorSummary, formFields } from '../../layout/fields.js';
import { roleChoices } from './role-choices.js';
import type { Locale } from '../../layout/locale.js';

export function invitePage(locale: Locale, typed?: TypedForm) {
  const problems = inWords(locale, 'people', typed);
  const values = typed?.values ?? {};
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
