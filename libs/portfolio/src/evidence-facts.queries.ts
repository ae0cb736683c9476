import { authenticityOf } from '#assessment';
import { type CentreTransaction, statement } from '#database';
import type { PortfolioReference, PortfolioRevision } from './domain/portfolio-facts.js';

export const revisionRows = statement<Omit<PortfolioRevision, 'authenticity'>>(`
  select r.id, e.number as "evidenceNumber", r.revision, r.title, r.method, r.activity_on as "activityOn", r.text,
    a.name as "authorName", case when r.author_id = r.learner_id then 'learner' else 'assessor' end as "authorDuty",
    r.submitted_at as "submittedAt", r.confidentiality, r.declaration,
    (select json_build_object('at', w.withdrawn_at, 'by', p.name, 'reason', w.reason)
     from evidence_withdrawal w join person p on p.centre_id = w.centre_id and p.id = w.withdrawn_by
     where w.centre_id = r.centre_id and w.evidence_id = r.evidence_id) as withdrawn,
    (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type,
       'bytes', f.bytes, 'sha256', f.sha256, 'derivativeKey', f.derivative_key,
       'derivativeState', f.derivative_state) order by f.position, f.id), '[]')
     from evidence_file f
     where f.centre_id = r.centre_id and f.revision_id = r.id and f.state = 'stored') as files
  from evidence_revision r
  join evidence e on e.centre_id = r.centre_id and e.id = r.evidence_id
  join person a on a.centre_id = r.centre_id and a.id = r.author_id
  where r.centre_id = $1 and r.submitted_at is not null and r.evidence_id in (
    select l.evidence_id from cross_reference x
    join evidence_revision l on l.centre_id = x.centre_id and l.id = x.revision_id
    where x.centre_id = $1 and x.unit_id = $2)
  order by e.number, r.revision`);

/** Every submitted revision of each evidence that is, or was, put forward for the unit. */
export async function portfolioRevisions(
  tx: CentreTransaction,
  unitId: string,
): Promise<PortfolioRevision[]> {
  const revisions = await tx.query(revisionRows.with(tx.centreId, unitId));
  const checks = await authenticityOf(
    tx,
    revisions.map(({ id }) => id),
  );
  return revisions.map((revision) => ({
    ...revision,
    authenticity: checks.filter(({ revisionId }) => revisionId === revision.id).reverse(),
  }));
}

export const referenceRows = statement<PortfolioReference>(`
  select x.id, x.revision_id as "revisionId", x.criterion_id as "criterionId", x.locator, x.question
  from cross_reference x
  join evidence_revision r on r.centre_id = x.centre_id and r.id = x.revision_id and r.submitted_at is not null
  where x.centre_id = $1 and x.unit_id = $2 order by x.created_at, x.id`);

/** What submitted evidence is put forward for in this unit. */
export const portfolioReferences = (tx: CentreTransaction, unitId: string): Promise<PortfolioReference[]> =>
  tx.query(referenceRows.with(tx.centreId, unitId));
