import type { CentreTransaction } from '#database';
import type { Librarian } from '#standards';

/** Whose a new draft is, and since when. */
export const begunBy = ({ now }: CentreTransaction, { centreId, accountId }: Librarian) => ({
  centreId,
  createdBy: accountId,
  createdAt: now,
  changedBy: accountId,
  changedAt: now,
});
