import { about, described, nullable } from '../describe/described.js';
import { id, moment, oneOf, someOf, text } from '../describe/fields.js';
import { roles } from '#people';

export const Me = described('Me', {
  personId: about('You, as a person of this centre.', id),
  name: text,
  centreId: id,
  centreName: text,
  roles: someOf(roles, 'Role'),
});

export const Token = described('Token', {
  id,
  name: text,
  scope: oneOf(['read', 'write'], 'TokenScope'),
  createdAt: moment,
  expiresAt: moment,
  lastUsedAt: nullable(moment),
});
