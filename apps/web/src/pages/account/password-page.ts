import { type FailedForm, inWords } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { errorSummary, type Field, formFields } from '../../layout/fields.js';
import { type PageError } from '../../layout/layout-data.js';
import { words } from '../../layout/words.js';

export interface PasswordPage {
  readonly action: string;
  readonly backHref: string;
  readonly form: Readonly<Record<'password' | 'newPassword', Field>>;
  readonly errors?: readonly PageError[];
}

export function passwordPage(failed?: FailedForm): PasswordPage {
  const problems = inWords(words('account'), failed);
  return {
    action: paths.password.to(),
    backHref: paths.account.to(),
    form: formFields(['password', 'newPassword'], {}, problems),
    errors: problems.length ? errorSummary(problems) : undefined,
  };
}
