import { insert, type InstallationTransaction, newId } from '#database';
import { InstallationEventRow } from './entities/installation-event.entity.js';
import { actChannel } from './act-channel.js';

/**
 * Records an act on the installation itself, outside any centre: a right given to an account, a standard published
 * or retired. Must be called in the transaction of the act, which must be the owning role's.
 *
 * @param accountId who did it; null for the command line
 * @param act dotted and past tense, as in `standard.retired`
 */
export async function recordInstallationAct(
  tx: InstallationTransaction,
  accountId: string | null,
  act: string,
  subject: Readonly<Record<string, string>>,
  facts: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  actChannel.publish(act);
  await tx.query(insert(InstallationEventRow, { id: newId(), at: tx.now, accountId, act, subject, facts }));
}
