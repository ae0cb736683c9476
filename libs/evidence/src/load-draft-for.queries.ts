import { type CentreTransaction, isId, load, type Row, statement } from '#database';
import type { Actor } from '#people';
import { Conflict, NotFound } from '#refusals';
import type { EvidenceRevisionRow } from './entities/evidence-revision.entity.js';
import { EvidenceRow } from './entities/evidence.entity.js';
import { lockEvidence } from './lock-evidence.queries.js';

/** The revision that a learner is still writing: `revision` 1 of new evidence, more when it replaces what was submitted. */
export interface Draft extends Omit<
  Row<EvidenceRevisionRow>,
  'centreId' | 'id' | 'authorId' | 'createdAt' | 'submittedAt'
> {
  readonly revisionId: string;
  readonly number: number;
}

export interface LoadDraft {
  /** Holds the draft until the transaction ends: every act that changes it takes it so. */
  readonly lock?: boolean;
  /** Lock version the page was rendered with. */
  readonly lockVersion?: number | undefined;
}

export const drafts = statement<Draft>(
  `select e.id as "evidenceId", e.number, e.learner_id as "learnerId", r.id as "revisionId", r.revision, r.title,
     r.method, r.activity_on as "activityOn", r.text, r.confidentiality, r.declaration,
     r.lock_version as "lockVersion", r.updated_at as "updatedAt"
   from evidence e
   join evidence_revision r on r.centre_id = e.centre_id and r.evidence_id = e.id and r.submitted_at is null
   where e.centre_id = $1 and e.id = $2 and e.learner_id = $3 and e.discarded_at is null`,
);

/**
 * The actor's own draft of a piece of evidence.
 *
 * @throws NotFound when the evidence is not theirs, or discarded
 * @throws Conflict `no-draft` when it is submitted already; `draft-changed` when the page is stale
 */
export async function loadDraftFor(
  tx: CentreTransaction,
  actor: Pick<Actor, 'personId'>,
  evidenceId: string,
  { lock = false, lockVersion }: LoadDraft = {},
): Promise<Draft> {
  if (!isId(evidenceId)) throw new NotFound('evidence');
  const wanted = drafts.with(tx.centreId, evidenceId, actor.personId);
  // Lock before reading: the lock may have waited for a submission.
  const [draft] = lock
    ? (await tx.pipeline([lockEvidence(tx, [evidenceId]), wanted]))[1]
    : await tx.query(wanted);
  if (!draft) {
    const submitted = { centreId: tx.centreId, id: evidenceId, learnerId: actor.personId, discardedAt: null };
    if (!(await tx.queryOne(load(EvidenceRow, submitted, { only: ['id'] })))) throw new NotFound('evidence');
    throw new Conflict('no-draft', { evidenceId });
  }
  if (lockVersion !== undefined && lockVersion !== draft.lockVersion)
    throw new Conflict('draft-changed', {
      evidenceId,
      lockVersion: draft.lockVersion,
      updatedAt: draft.updatedAt,
    });
  return draft;
}
