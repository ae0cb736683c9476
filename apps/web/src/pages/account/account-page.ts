import type { Actor, TokenRow } from '#people';
import type { TypedForm } from '../../http/forms/posted-form.js';
import { inWords } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { choiceField, choicesFrom, errorSummary, formFields } from '../../layout/fields.js';
import { tokenDays } from './account-forms.js';
import type { Locale } from '../../layout/locale.js';

export interface AccountState {
  readonly created?: string;
  readonly typed?: TypedForm;
}

export function accountPage(
  locale: Locale,
  actor: Actor,
  tokens: readonly TokenRow[],
  { created, typed }: AccountState = {},
) {
  const say = locale.words('account');
  const problems = inWords(locale, 'account', typed);
  const values = { scope: 'read', days: '90', ...typed?.values };
  const choices = (field: 'scope' | 'days', known: readonly string[]) =>
    choiceField(
      field,
      choicesFrom(known, (value) => say.code(`${field}-choices`, value)),
      values,
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
      ...formFields(['name', 'password'], values, problems),
      scope: choices('scope', ['read', 'write']),
      days: choices('days', tokenDays),
    },
    // The token that was just made: shown now and never again.
    created,
    errors: errorSummary(problems),
  };
}
