import type { OpenInvitation } from '#people';
import { type FailedForm, inWords } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { errorSummary, type Field, formFields } from '../../layout/fields.js';
import { type PageError } from '../../layout/layout-data.js';
import type { Locale } from '../../layout/locale.js';

export interface InvitationPage {
  readonly action: string;
  readonly centreName: string;
  readonly personName: string;
  readonly address: string;
  readonly hasPassword: boolean;
  readonly form: { readonly password: Field };
  readonly errors?: readonly PageError[];
}

export function invitationPage(
  locale: Locale,
  invitation: OpenInvitation,
  token: string,
  failed?: FailedForm,
): InvitationPage {
  const problems = inWords(locale, 'invitation', failed);
  const { centreName, personName, address, hasPassword } = invitation;
  return {
    action: paths.invitation.to({ token }),
    centreName,
    personName,
    address,
    hasPassword,
    form: formFields(['password'], {}, problems),
    errors: problems.length ? errorSummary(problems) : undefined,
  };
}
