import { statement } from '#database';

export const librarianRows = {
  now: statement<object>('select from account where id = $1 and librarian'),
  /** The right cannot be revoked before the transaction ends. */
  locked: statement<object>('select from account where id = $1 and librarian for share'),
};
