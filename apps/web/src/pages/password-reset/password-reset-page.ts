import type { OpenPasswordReset } from '#people';
import { type FailedForm, inWords } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { errorSummary, type Field, formFields } from '../../layout/fields.js';
import { type PageError } from '../../layout/layout-data.js';
import type { Locale } from '../../layout/locale.js';

export interface PasswordResetPage {
  readonly action: string;
  readonly address: string;
  readonly form: { readonly newPassword: Field };
  readonly errors?: readonly PageError[];
}

export function passwordResetPage(
  locale: Locale,
  { address }: OpenPasswordReset,
  token: string,
  failed?: FailedForm,
): PasswordResetPage {
  const problems = inWords(locale, 'password-reset', failed);
  return {
    action: paths.passwordReset.to({ token }),
    address,
    form: formFields(['newPassword'], {}, problems),
    errors: problems.length ? errorSummary(problems) : undefined,
  };
}
