import type { Actor, TokenRow } from '#people';
import { type FailedForm, inWords } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { choiceField, errorSummary, formFields, type Values } from '../../layout/fields.js';
import { tokenDays } from './account-forms.js';
import type { Locale } from '../../layout/locale.js';

export interface AccountState {
  readonly created?: string;
  readonly values?: Values;
  readonly failed?: FailedForm;
}

export function accountPage(
  locale: Locale,
  actor: Actor,
  tokens: readonly TokenRow[],
  { created, values = {}, failed }: AccountState = {},
) {
  const say = locale.words('account');
  const problems = inWords(locale, 'account', failed);
  const typed = { scope: 'read', days: '90', ...(failed?.values ?? values) };
  const choices = (field: 'scope' | 'days', known: readonly string[]) =>
    choiceField(
      field,
      known.map((value) => ({ value, text: say.code(`${field}-choices`, value) })),
      typed,
      problems,
    );
  return {
    name: actor.name,
    centreName: actor.centreName,
    roles: actor.roles.map((role) => locale.words('http')(`roles.${role}`)).join(', '),
    centresHref: paths.centres.to(),
    passwordHref: paths.password.to(),
    tokens: tokens.map((token) => ({
      ...token,
      what: say(`scope-choices.${token.scope}`),
      revokeAction: paths.tokenRevocation.to({ tokenId: token.id }),
    })),
    tokenAction: paths.tokens.to(),
    form: {
      ...formFields(['name', 'password'], typed, problems),
      scope: choices('scope', ['read', 'write']),
      days: choices('days', tokenDays),
    },
    // The token that was just made: shown now and never again.
    created,
    errors: errorSummary(problems),
  };
}
