import { recordAct } from '#audit';
import { type CentreTransaction, remove, update } from '#database';
import { enqueue } from '#jobs';
import type { Actor } from '#people';
import { EvidenceRevisionRow } from './entities/evidence-revision.entity.js';
import { EvidenceRow } from './entities/evidence.entity.js';
import { loadDraftFor } from './load-draft-for.js';
import { removeObjects } from './remove-objects.js';
import { countLinks } from './write-links.js';

/**
 * Deletes the actor's draft permanently. Evidence that was never submitted is deleted too; its number is not reused.
 *
 * @returns whether the evidence was deleted as well
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
  await tx.query(remove(EvidenceRevisionRow, { centreId: tx.centreId, id: draft.revisionId }));
  const whole = draft.revision === 1;
  if (whole)
    await tx.query(update(EvidenceRow, { centreId: tx.centreId, id: evidenceId }, { discardedAt: tx.now }));
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
