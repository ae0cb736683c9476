import { recordAct } from '#audit';
import type { CentreTransaction } from '#database';
import { enqueue } from '#jobs';
import type { Actor } from '#people';
import { loadDraftFor } from './load-draft-for.js';
import { removeObjects } from './remove-objects.js';
import { countLinks } from './write-links.js';

/**
 * Throws away the actor's own draft: its text, files and cross-references go for good. New evidence goes with
 * its draft and keeps only its number; what was submitted before stays as it was.
 *
 * @returns whether the evidence itself is gone with it
 * @throws NotFound; Conflict `no-draft`
 */
export async function discardDraft(
  tx: CentreTransaction,
  actor: Actor,
  evidenceId: string,
): Promise<boolean> {
  const draft = await loadDraftFor(tx, actor, evidenceId, { lock: true });
  const ofDraft = [tx.centreId, draft.revisionId];
  const links = await tx.query<{ unitId: string; criterionId: string }>(
    `delete from cross_reference where centre_id = $1 and revision_id = $2
     returning unit_id as "unitId", criterion_id as "criterionId"`,
    ofDraft,
  );
  await countLinks(tx, links, -1);
  const files = await tx.query<{ key: string; derivativeKey: string | null }>(
    `delete from evidence_file where centre_id = $1 and revision_id = $2
     returning object_key as key, derivative_key as "derivativeKey"`,
    ofDraft,
  );
  await tx.query('delete from evidence_revision where centre_id = $1 and id = $2', ofDraft);
  const whole = draft.revision === 1;
  if (whole)
    await tx.query('update evidence set discarded_at = $3 where centre_id = $1 and id = $2', [
      tx.centreId,
      evidenceId,
      tx.now,
    ]);
  const keys = files.flatMap(({ key, derivativeKey }) => (derivativeKey ? [key, derivativeKey] : [key]));
  if (keys.length) await enqueue(tx, removeObjects, { centreId: actor.centreId, keys });
  await recordAct(
    tx,
    actor,
    'evidence.draft-discarded',
    { evidence: evidenceId },
    { revision: draft.revision },
  );
  return whole;
}
