import type { Actor, TokenRow } from '#people';
import { type FailedForm, inWords } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import {
  type ChoiceField,
  choiceField,
  errorSummary,
  type Field,
  formFields,
  type Values,
} from '../../layout/fields.js';
import { type PageError } from '../../layout/layout-data.js';
import { tokenDays } from './account-forms.js';
import type { Locale } from '../../layout/locale.js';

export interface AccountPage {
  readonly name: string;
  readonly centreName: string;
  readonly roles: string;
  readonly centresHref: string;
  readonly passwordHref: string;
  readonly tokens: readonly TokenLine[];
  readonly tokenAction: string;
  readonly form: {
    readonly name: Field;
    readonly scope: ChoiceField;
    readonly days: ChoiceField;
    readonly password: Field;
  };
  /** The token that was just made: shown now and never again. */
  readonly created?: string;
  readonly errors?: readonly PageError[];
}

interface TokenLine extends TokenRow {
  readonly what: string;
  readonly revokeAction: string;
}

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
): AccountPage {
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
    created,
    errors: problems.length ? errorSummary(problems) : undefined,
  };
}
