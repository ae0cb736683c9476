import { recordAct } from '#audit';
import { type CentreTransaction, remove, update } from '#database';
import type { Actor } from '#people';
import { EvidenceRevisionRow } from './entities/evidence-revision.entity.js';
import { EvidenceRow } from './entities/evidence.entity.js';
import { loadDraftFor } from './load-draft-for.queries.js';
import { removeFiles } from './remove-files.queries.js';
import { removeLinks } from './write-links.queries.js';

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
  await removeLinks(tx, draft.revisionId);
  await removeFiles(tx, draft.revisionId);
  await tx.query(remove(EvidenceRevisionRow, { centreId: tx.centreId, id: draft.revisionId }));
  const whole = draft.revision === 1;
  if (whole)
    await tx.query(update(EvidenceRow, { centreId: tx.centreId, id: evidenceId }, { discardedAt: tx.now }));
  const { revision } = draft;
  await recordAct(tx, actor, 'evidence.draft-discarded', { evidence: evidenceId }, { revision });
  return whole;
}
