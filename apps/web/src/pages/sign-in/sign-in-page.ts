import { type FailedForm, inWords } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { nextPath } from '../../http/routes/next-path.js';
import { errorSummary, formFields } from '../../layout/fields.js';
import type { Locale } from '../../layout/locale.js';

interface Going {
  readonly next?: unknown;
  readonly sealed?: unknown;
}

/** `sealed` is there when a form came too late: the page then says that nothing typed is lost. */
export function signInPage(locale: Locale, { next, sealed }: Going, failed?: FailedForm) {
  const problems = inWords(locale, 'sign-in', failed);
  const values = { email: failed?.values['email'] };
  return {
    action: paths.signIn.to(),
    form: formFields(['email', 'password'], values, problems),
    errors: errorSummary(problems),
    next: nextPath(next),
    sealed: typeof sealed === 'string' && sealed ? sealed : undefined,
  };
}
