import type { PersonRow } from '#people';
import { type FailedForm, inWords } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { choiceField, errorSummary } from '../../layout/fields.js';
import { stateOf } from './people-page.js';
import { roleChoices } from './role-choices.js';
import type { Locale } from '../../layout/locale.js';

/** @param failed the change that was just tried */
export function personPage(locale: Locale, person: PersonRow, failed?: FailedForm) {
  const say = locale.words('people');
  const personId = person.id;
  const problems = inWords(locale, 'people', failed);
  return {
    name: person.name,
    address: person.address,
    state: say(`states.${stateOf(person)}`),
    backHref: paths.people.to(),
    rolesAction: paths.personRoles.to({ personId }),
    roles: choiceField('roles', roleChoices(locale), { roles: person.roles }, problems),
    suspensionAction: paths.personSuspension.to({ personId }),
    becomes: person.state === 'active' ? 'suspended' : 'active',
    suspends: person.state === 'active',
    // Only while an invitation waits.
    inviteAction: stateOf(person) === 'invited' ? paths.personInvitation.to({ personId }) : undefined,
    invitedUntil: person.invitedUntil ?? undefined,
    errors: errorSummary(problems),
  };
}
