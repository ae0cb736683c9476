import { type CentreTransaction, statement } from '#database';

export const contactRows = statement<{ contact: string | null }>(
  'select safeguarding_contact as contact from centre where centre_id = $1',
);

/** Whom to tell about a safeguarding concern at the transaction's centre, as the centre worded it; null when it did not. */
export async function safeguardingContact(tx: CentreTransaction): Promise<string | null> {
  const row = await tx.queryOne(contactRows.with(tx.centreId));
  return row?.contact ?? null;
}
