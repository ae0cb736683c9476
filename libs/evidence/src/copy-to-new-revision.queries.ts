import { type CentreTransaction, newId, statement } from '#database';
import { enqueue } from '#jobs';
import { Conflict, NotFound } from '#refusals';
import { lockEvidence } from './lock-evidence.queries.js';
import { makeDerivative } from './make-derivative.js';
import { filesOf } from './revision-parts.queries.js';
import { countLinks, type CriterionLink, insertLinks } from './write-links.queries.js';

export interface NewRevision {
  readonly revisionId: string;
  readonly revision: number;
}

export const latestRevisions = statement<{
  readonly id: string;
  readonly learnerId: string;
  readonly revision: number;
  readonly submitted: boolean;
}>(`
  select r.id, r.learner_id as "learnerId", r.revision, r.submitted_at is not null as submitted
  from evidence_revision r join evidence e on e.centre_id = r.centre_id and e.id = r.evidence_id
  where r.centre_id = $1 and r.evidence_id = $2 and e.discarded_at is null order by r.revision desc limit 1`);

export const copiedRevisions = statement<Record<never, never>>(`
  insert into evidence_revision (centre_id, id, evidence_id, learner_id, author_id, revision, title, method,
    activity_on, text, created_at, updated_at)
  select centre_id, $3, evidence_id, learner_id, $4, revision + 1, title, method, activity_on, text, $5, $5
  from evidence_revision where centre_id = $1 and id = $2`);

export const copiedFiles = statement<Record<never, never>>(`
  insert into evidence_file (centre_id, id, revision_id, learner_id, position, name, media_type, bytes, sha256,
    object_key, format, state, derivative_state, derivative_key, derivative_width, derivative_height, created_at)
  select f.centre_id, copy.id, $2, f.learner_id, f.position, f.name, f.media_type, f.bytes, f.sha256, f.object_key,
    f.format, f.state, f.derivative_state, f.derivative_key, f.derivative_width, f.derivative_height, f.created_at
  from unnest($3::uuid[], $4::uuid[]) as copy (source, id)
  join evidence_file f on f.centre_id = $1 and f.id = copy.source`);

export const liveLinks = statement<Required<CriterionLink>>(`
  select x.unit_id as "unitId", x.criterion_id as "criterionId", x.locator, x.question from cross_reference x
  join unit u on u.centre_id = x.centre_id and u.id = x.unit_id and u.withdrawn_at is null
  where x.centre_id = $1 and x.revision_id = $2`);

/**
 * Begins the next revision of evidence as a draft: everything of the latest submitted one but the answers on
 * confidentiality and the declaration, which are given anew for what it becomes. Files share their bytes with
 * the revision they come from. Whether it may be replaced is the caller's.
 *
 * @throws NotFound when nothing was submitted; Conflict `draft-exists`
 */
export async function copyToNewRevision(
  tx: CentreTransaction,
  evidenceId: string,
  authorId: string,
): Promise<NewRevision> {
  const [, [latest]] = await tx.pipeline([
    lockEvidence(tx, [evidenceId]),
    latestRevisions.with(tx.centreId, evidenceId),
  ]);
  if (!latest) throw new NotFound('evidence');
  if (!latest.submitted) throw new Conflict('draft-exists', { evidenceId });
  const revisionId = newId();
  await tx.query(copiedRevisions.with(tx.centreId, latest.id, revisionId, authorId, tx.now));
  const files = await copyFiles(tx, latest.id, revisionId);
  const links = await tx.query(liveLinks.with(tx.centreId, latest.id));
  const moved = links.map((link) => ({ ...link, locator: inFiles(link.locator, files) }));
  await insertLinks(tx, { revisionId, learnerId: latest.learnerId }, moved);
  await countLinks(tx, links, 1);
  return { revisionId, revision: latest.revision + 1 };
}

/** @returns old id → new id */
async function copyFiles(tx: CentreTransaction, from: string, to: string): Promise<Map<string, string>> {
  const files = await filesOf(tx, from);
  const ids = new Map(files.map(({ id }) => [id, newId()]));
  await tx.query(copiedFiles.with(tx.centreId, to, [...ids.keys()], [...ids.values()]));
  for (const { id, derivativeState } of files)
    if (derivativeState === 'queued')
      await enqueue(tx, makeDerivative, { centreId: tx.centreId, fileId: ids.get(id)! });
  return ids;
}

const inFiles = (locator: CriterionLink['locator'], files: ReadonlyMap<string, string>) =>
  locator?.fileId ? { ...locator, fileId: files.get(locator.fileId) } : locator;
