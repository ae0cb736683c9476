import { type CentreTransaction, findById, type Row, statement } from '#database';
import type { Actor } from '#people';
import type { EvidenceRelation } from '#units';
import type { EvidenceRevisionRow } from './entities/evidence-revision.entity.js';
import { relationsOf, revisionReader, revisionRelations } from './revision-relations.js';
import { isReplaced } from './revision-standing.js';

/** A draft as long as `submittedAt` is null. */
export interface RevisionForActor extends Omit<
  Row<EvidenceRevisionRow>,
  'centreId' | 'lockVersion' | 'createdAt' | 'updatedAt'
> {
  readonly number: number;
  /** Whether a later revision was submitted since. */
  readonly replaced: boolean;
  readonly learnerName: string;
  readonly withdrawnAt: Date | null;
  /** Never empty. */
  readonly relations: readonly EvidenceRelation[];
}

export const revisionForRows = statement<
  Omit<RevisionForActor, 'relations'> & { readonly duties: EvidenceRelation[] }
>(`
  select r.id, e.id as "evidenceId", e.number, r.revision, r.learner_id as "learnerId", p.name as "learnerName",
    r.author_id as "authorId", r.title, r.method, r.activity_on as "activityOn", r.text, r.confidentiality,
    r.declaration, r.submitted_at as "submittedAt", w.withdrawn_at as "withdrawnAt",
    ${isReplaced('r')} as replaced,
    array(select distinct o.relation from ${revisionRelations} o) as duties
  from evidence_revision r
  join evidence e on e.centre_id = r.centre_id and e.id = r.evidence_id and e.discarded_at is null
  join person p on p.centre_id = r.centre_id and p.id = r.learner_id
  left join evidence_withdrawal w on w.centre_id = e.centre_id and w.evidence_id = e.id
  where r.centre_id = $1 and r.id = $2`);

/**
 * One revision of evidence, under the rules of `loadEvidenceFor`, each for the revision itself: an assessor sees a
 * submitted revision that is cross-referenced to a live unit of theirs.
 *
 * @throws NotFound for anyone else
 */
export async function loadRevisionFor(
  tx: CentreTransaction,
  actor: Actor,
  revisionId: string,
): Promise<RevisionForActor> {
  const wanted = revisionForRows.with(tx.centreId, revisionId, ...revisionReader(tx, actor));
  const row = await findById(tx, 'revision', revisionId, wanted);
  const { duties: _, ...revision } = row;
  return { ...revision, relations: relationsOf(actor, row, 'revision') };
}
