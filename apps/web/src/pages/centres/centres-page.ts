import type { Actor } from '#people';
import { type FailedForm, inWords } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { nextPath } from '../../http/routes/next-path.js';
import { type ChoiceField, choiceField, errorSummary } from '../../layout/fields.js';
import { type PageError } from '../../layout/layout-data.js';
import type { Locale } from '../../layout/locale.js';

export interface CentresPage {
  readonly action: string;
  readonly signOutAction: string;
  readonly next: string;
  /** Undefined when the account is at no centre now. */
  readonly centre?: ChoiceField;
  readonly errors?: readonly PageError[];
}

export function centresPage(
  locale: Locale,
  memberships: readonly Actor[],
  next: unknown,
  present: string | undefined,
  failed?: FailedForm,
): CentresPage {
  const problems = inWords(locale, 'centres', failed);
  const choices = memberships.map(({ centreId, centreName, roles }) => ({
    value: centreId,
    text: centreName,
    hint: roles.map((role) => locale.words('http')(`roles.${role}`)).join(', '),
  }));
  return {
    action: paths.centres.to(),
    signOutAction: paths.signOut.to(),
    next: nextPath(next),
    centre: choices.length ? choiceField('centre', choices, { centre: present }, problems) : undefined,
    errors: problems.length ? errorSummary(problems) : undefined,
  };
}
