import type { OpenPasswordReset } from '#people';
import { type FailedForm, inWords } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { errorSummary, formFields } from '../../layout/fields.js';
import type { Locale } from '../../layout/locale.js';

export function passwordResetPage(
  locale: Locale,
  { address }: OpenPasswordReset,
  token: string,
  failed?: FailedForm,
) {
  const problems = inWords(locale, 'password-reset', failed);
  return {
    action: paths.passwordReset.to({ token }),
    address,
    form: formFields(['newPassword'], {}, problems),
    errors: errorSummary(problems),
  };
}
