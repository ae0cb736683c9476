import { statement } from '#database';

interface AccountByAddress {
  readonly id: string;
  readonly passwordHash: string | null;
  readonly librarian: boolean;
}

const byAddress = 'select id, password_hash as "passwordHash", librarian from account where address = $1';

export const accountByAddress = {
  unlocked: statement<AccountByAddress>(byAddress),
  locked: statement<AccountByAddress>(`${byAddress} for update`),
};
