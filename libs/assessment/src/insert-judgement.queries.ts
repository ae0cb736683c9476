import { type BoundStatement, type CentreTransaction, statement } from '#database';
import type { Actor } from '#people';
import { type CrossReferenceFacts, latestHere } from './domain/facts.js';
import type { JudgementProposal } from './domain/judgement-blockers.js';

export interface NewJudgementRow extends JudgementProposal {
  readonly id: string;
}

export const insertedJudgement = statement<Record<never, never>>(`
  insert into judgement (centre_id, id, cross_reference_id, learner_id, assessor_id, supersedes_id, supports,
    valid, reliable, reasons, phrase, phrase_shown, file_digests, judged_at)
  select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $13, $14,
    coalesce(jsonb_agg(jsonb_build_object('fileId', f.id, 'sha256', f.sha256) order by f.position), '[]'), $11
  from evidence_file f where f.centre_id = $1 and f.revision_id = $12 and f.state = 'stored'`);

/**
 * Writes the judgement, with the digest of each file it was made on (rule 7). Unique keys back up the code: one first
 * judgement, one successor for each.
 */
export const insertJudgement = (
  tx: CentreTransaction,
  actor: Actor,
  learnerId: string,
  reference: CrossReferenceFacts,
  { id, supports, valid, reliable, reasons, phrase }: NewJudgementRow,
): BoundStatement<Record<never, never>> =>
  insertedJudgement.with(
    ...[tx.centreId, id, reference.id, learnerId, actor.personId, latestHere(reference)],
    ...[supports, valid, reliable, reasons.trim(), tx.now, reference.revision.revisionId],
    ...[phrase?.code ?? null, phrase?.shown ?? null],
  );
