import { roles } from '#people';
import { type Choice } from '../../layout/fields.js';
import type { Locale } from '../../layout/locale.js';

/** The roles as checkboxes, each with what it may do. */
export function roleChoices(locale: Locale): Choice[] {
  const say = locale.words('http');
  return roles.map((role) => ({
    value: role,
    text: say(`roles.${role}`),
    hint: say(`role-hints.${role}`),
  }));
}
