import { type CentreTransaction, findById, type Row, statement } from '#database';
import type { Actor } from '#people';
import type { EvidenceRelation } from '#units';
import type { EvidenceRow } from './entities/evidence.entity.js';
import { isRevisionSeen, relationsOf, revisionReader, revisionRelations } from './revision-relations.js';

export interface EvidenceForActor extends Omit<Row<EvidenceRow>, 'centreId' | 'discardedAt'> {
  readonly learnerName: string;
  /** The latest that was submitted, of the revisions that the actor may see. */
  readonly submittedRevisionId: string | null;
  /** The revision being written: its learner's alone. */
  readonly draftRevisionId: string | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawalReason: string | null;
  /** Never empty. */
  readonly relations: readonly EvidenceRelation[];
}

export const evidenceForRows = statement<
  Omit<EvidenceForActor, 'relations'> & { readonly duties: EvidenceRelation[] }
>(`
  select e.id, e.number, e.learner_id as "learnerId", p.name as "learnerName", e.created_at as "createdAt",
    (select r.id from evidence_revision r where r.centre_id = e.centre_id and r.evidence_id = e.id
       and r.submitted_at is not null and ${isRevisionSeen} order by r.revision desc limit 1) as "submittedRevisionId",
    (select r.id from evidence_revision r where r.centre_id = e.centre_id and r.evidence_id = e.id
       and r.submitted_at is null) as "draftRevisionId",
    w.withdrawn_at as "withdrawnAt", w.reason as "withdrawalReason",
    array(select distinct o.relation from evidence_revision r cross join lateral ${revisionRelations} o
      where r.centre_id = e.centre_id and r.evidence_id = e.id) as duties
  from evidence e
  join person p on p.centre_id = e.centre_id and p.id = e.learner_id
  left join evidence_withdrawal w on w.centre_id = e.centre_id and w.evidence_id = e.id
  where e.centre_id = $1 and e.id = $2 and e.discarded_at is null`);

/**
 * A piece of evidence as its learner sees it, drafts included, and as those see it who assess or quality-assure a
 * live unit that a submitted revision of it is cross-referenced to. Managers and administrators see progress and
 * never evidence.
 *
 * @throws NotFound for anyone else, and when it was discarded
 */
export async function loadEvidenceFor(
  tx: CentreTransaction,
  actor: Actor,
  evidenceId: string,
): Promise<EvidenceForActor> {
  const wanted = evidenceForRows.with(tx.centreId, evidenceId, ...revisionReader(tx, actor));
  const row = await findById(tx, 'evidence', evidenceId, wanted);
  const { duties: _, ...evidence } = row;
  const relations = relationsOf(actor, row, 'evidence');
  const draftRevisionId = relations.includes('learner') ? evidence.draftRevisionId : null;
  return { ...evidence, draftRevisionId, relations };
}
