import type { Actor } from '#people';
import { type FailedForm, inWords } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { nextPath } from '../../http/routes/next-path.js';
import { choiceField, errorSummary } from '../../layout/fields.js';
import type { Locale } from '../../layout/locale.js';

export function centresPage(
  locale: Locale,
  memberships: readonly Actor[],
  next: unknown,
  present: string | undefined,
  failed?: FailedForm,
) {
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
    // Undefined when the account is at no centre now.
    centre: choices.length ? choiceField('centre', choices, { centre: present }, problems) : undefined,
    errors: errorSummary(problems),
  };
}
