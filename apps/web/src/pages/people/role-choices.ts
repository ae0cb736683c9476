import { roles } from '#people';
import { type Choice } from '../../layout/fields.js';
import { words } from '../../layout/words.js';

/** The roles as checkboxes, each with what it may do. */
export function roleChoices(): Choice[] {
  const say = words('people');
  return roles.map((role) => ({
    value: role,
    text: say(`http:roles.${role}`),
    hint: say(`role-hints.${role}`),
  }));
}
