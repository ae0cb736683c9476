import { recordAct } from '#audit';
import { type CentreTransaction, type Changes, update } from '#database';
import type { Actor } from '#people';
import { Conflict } from '#refusals';
import { EvidenceRevisionRow } from './entities/evidence-revision.entity.js';
import type { Draft } from './load-draft-for.queries.js';

/** Changes a draft that was loaded with its lock, and returns its next lock version. */
export async function saveDraft(
  tx: CentreTransaction,
  actor: Actor,
  { evidenceId, revisionId, lockVersion }: Draft,
  part: string,
  changes: Changes<EvidenceRevisionRow> = {},
): Promise<number> {
  const next = lockVersion + 1;
  const saved = await tx.queryOne(
    update(
      EvidenceRevisionRow,
      { centreId: tx.centreId, id: revisionId, lockVersion },
      { ...changes, lockVersion: next, updatedAt: tx.now },
    ),
  );
  if (!saved) throw new Conflict('draft-changed', { evidenceId });
  await recordAct(tx, actor, 'evidence.draft-saved', { evidence: evidenceId }, { part });
  return next;
}
