import { type CentreTransaction, type Row, statement } from '#database';
import type { Actor } from '#people';
import type { EvidenceRevisionRow } from './entities/evidence-revision.entity.js';
import { isRevisionSeen, revisionReader } from './revision-relations.js';
import { isReturned } from './revision-standing.js';

export interface OwnEvidence extends Pick<
  Row<EvidenceRevisionRow>,
  'evidenceId' | 'title' | 'method' | 'activityOn' | 'submittedAt' | 'updatedAt'
> {
  readonly number: number;
  readonly state: 'draft' | 'submitted' | 'withdrawn';
  /** Whether a new revision of submitted evidence is being written. */
  readonly beingRevised: boolean;
  readonly files: number;
  readonly criteria: number;
  /** The latest feedback on its latest submitted revision hands it back. */
  readonly returned: boolean;
}

export const evidenceOfLearnerRows = statement<OwnEvidence>(
  `select e.id as "evidenceId", e.number, r.title, r.method, r.activity_on as "activityOn",
       case when w.id is not null then 'withdrawn' when s.id is not null then 'submitted' else 'draft' end as state,
       s.id is not null and r.submitted_at is null as "beingRevised", s.submitted_at as "submittedAt",
       r.updated_at as "updatedAt",
       (select count(*) from evidence_file f where f.centre_id = r.centre_id and f.revision_id = r.id) as files,
       (select count(*) from cross_reference x where x.centre_id = r.centre_id and x.revision_id = r.id) as criteria,
       ${isReturned('s')} as returned
     from evidence e
     join lateral (select * from evidence_revision r where r.centre_id = e.centre_id and r.evidence_id = e.id
       order by r.revision desc limit 1) r on true
     left join lateral (select * from evidence_revision s where s.centre_id = e.centre_id and s.evidence_id = e.id
       and s.submitted_at is not null order by s.revision desc limit 1) s on true
     left join evidence_withdrawal w on w.centre_id = e.centre_id and w.evidence_id = e.id
     where e.centre_id = $1 and e.learner_id = $2 and e.discarded_at is null order by e.number desc`,
);

/** The actor's own evidence, newest number first, as its latest revision describes it. */
export const evidenceOfLearner = (tx: CentreTransaction, actor: Actor): Promise<OwnEvidence[]> =>
  tx.query(evidenceOfLearnerRows.with(tx.centreId, actor.personId));

export interface ListedRevision {
  readonly id: string;
  readonly revision: number;
  readonly title: string;
  readonly submittedAt: Date;
}

export const submittedRevisionRows = statement<ListedRevision>(
  `select id, revision, title, submitted_at as "submittedAt" from evidence_revision r
     where centre_id = $1 and evidence_id = $2 and submitted_at is not null and ${isRevisionSeen}
     order by revision desc`,
);

/** The submitted revisions of evidence that the actor may see, newest first: one for another unit is not among them. */
export const submittedRevisions = (
  tx: CentreTransaction,
  actor: Pick<Actor, 'personId' | 'roles'>,
  evidenceId: string,
): Promise<ListedRevision[]> =>
  tx.query(submittedRevisionRows.with(tx.centreId, evidenceId, ...revisionReader(tx, actor)));
