import { type FailedForm, inWords } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import {
  type ChoiceField,
  choiceField,
  errorSummary,
  type Field,
  formFields,
  type Values,
} from '../../layout/fields.js';
import { type PageError } from '../../layout/layout-data.js';
import { roleChoices } from './role-choices.js';
import type { Locale } from '../../layout/locale.js';

export interface InvitePage {
  readonly action: string;
  readonly backHref: string;
  readonly form: { readonly name: Field; readonly address: Field; readonly roles: ChoiceField };
  readonly errors?: readonly PageError[];
}

export function invitePage(locale: Locale, typed: Values = {}, failed?: FailedForm): InvitePage {
  const problems = inWords(locale, 'people', failed);
  const values = failed?.values ?? typed;
  return {
    action: paths.invitations.to(),
    backHref: paths.people.to(),
    form: {
      ...formFields(['name', 'address'], values, problems),
      roles: choiceField('roles', roleChoices(locale), values, problems),
    },
    errors: problems.length ? errorSummary(problems) : undefined,
  };
}
