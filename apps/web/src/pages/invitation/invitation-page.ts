import type { OpenInvitation } from '#people';
import { type FailedForm, inWords } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { errorSummary, formFields } from '../../layout/fields.js';
import type { Locale } from '../../layout/locale.js';

export function invitationPage(
  locale: Locale,
  invitation: OpenInvitation,
  token: string,
  failed?: FailedForm,
) {
  const problems = inWords(locale, 'invitation', failed);
  const { centreName, personName, address, hasPassword } = invitation;
  return {
    action: paths.invitation.to({ token }),
    centreName,
    personName,
    address,
    hasPassword,
    form: formFields(['password'], {}, problems),
    errors: errorSummary(problems),
  };
}
