import { type FailedForm, inWords } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { errorSummary, formFields } from '../../layout/fields.js';
import type { Locale } from '../../layout/locale.js';

export function passwordPage(locale: Locale, failed?: FailedForm) {
  const problems = inWords(locale, 'account', failed);
  return {
    action: paths.password.to(),
    backHref: paths.account.to(),
    form: formFields(['password', 'newPassword'], {}, problems),
    errors: errorSummary(problems),
  };
}
