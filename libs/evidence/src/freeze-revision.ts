import { isId, type CentreTransaction } from '#database';
import { Conflict, NotFound } from '#refusals';
import { countLinks } from './write-links.js';

export interface FrozenReference {
  readonly id: string;
  readonly unitId: string;
  readonly criterionId: string;
}

/**
 * Submits a draft revision as it stands: from then on the database refuses every change. Its cross-references no
 * longer count as drafts. The caller checks blockers and updates states.
 *
 * @returns its cross-references, those to withdrawn units included
 * @throws NotFound; Conflict `already-submitted`
 */
export async function freezeRevision(tx: CentreTransaction, revisionId: string): Promise<FrozenReference[]> {
  if (!isId(revisionId)) throw new NotFound('revision');
  const ofRevision = [tx.centreId, revisionId];
  const row = await tx.queryOne<{ submitted: boolean; evidenceId: string }>(
    `select submitted_at is not null as submitted, evidence_id as "evidenceId" from evidence_revision
     where centre_id = $1 and id = $2 for update`,
    ofRevision,
  );
  if (!row) throw new NotFound('revision');
  if (row.submitted) throw new Conflict('already-submitted', { evidenceId: row.evidenceId });
  await tx.query(
    `update evidence_revision set submitted_at = $3, updated_at = $3, lock_version = lock_version + 1
     where centre_id = $1 and id = $2`,
    [...ofRevision, tx.now],
  );
  const references = await tx.query<FrozenReference>(
    `select id, unit_id as "unitId", criterion_id as "criterionId" from cross_reference
     where centre_id = $1 and revision_id = $2 order by unit_id, criterion_id`,
    ofRevision,
  );
  await countLinks(tx, references, -1);
  return references;
}
