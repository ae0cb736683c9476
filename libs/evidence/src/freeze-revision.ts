import { type CentreTransaction, findById, load, update } from '#database';
import { Conflict } from '#refusals';
import { EvidenceRevisionRow } from './entities/evidence-revision.entity.js';
import { type Reference, referencesOf } from './revision-parts.queries.js';
import { countLinks } from './write-links.queries.js';

/**
 * Submits a draft revision as it stands: from then on the database refuses every change. Its cross-references no
 * longer count as drafts. The caller checks blockers and updates states.
 *
 * @returns its cross-references, those to withdrawn units included
 * @throws NotFound; Conflict `already-submitted`
 */
export async function freezeRevision(tx: CentreTransaction, revisionId: string): Promise<Reference[]> {
  const key = { centreId: tx.centreId, id: revisionId };
  const only = ['submittedAt', 'evidenceId', 'lockVersion'] as const;
  const wanted = load(EvidenceRevisionRow, key, { only, lock: 'update' });
  const draft = await findById(tx, 'revision', revisionId, wanted);
  if (draft.submittedAt) throw new Conflict('already-submitted', { evidenceId: draft.evidenceId });
  const lockVersion = draft.lockVersion + 1;
  await tx.query(update(EvidenceRevisionRow, key, { submittedAt: tx.now, updatedAt: tx.now, lockVersion }));
  const references = await referencesOf(tx, revisionId);
  await countLinks(tx, references, -1);
  return references;
}
