import { type FailedForm, inWords } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { errorSummary, type Field, formFields } from '../../layout/fields.js';
import { type PageError } from '../../layout/layout-data.js';
import type { Locale } from '../../layout/locale.js';

export interface PasswordPage {
  readonly action: string;
  readonly backHref: string;
  readonly form: Readonly<Record<'password' | 'newPassword', Field>>;
  readonly errors?: readonly PageError[];
}

export function passwordPage(locale: Locale, failed?: FailedForm): PasswordPage {
  const problems = inWords(locale, 'account', failed);
  return {
    action: paths.password.to(),
    backHref: paths.account.to(),
    form: formFields(['password', 'newPassword'], {}, problems),
    errors: problems.length ? errorSummary(problems) : undefined,
  };
}
