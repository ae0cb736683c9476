import type { CentreTransaction } from '#database';
import type { Actor } from '#people';
import type { EstablishedBy } from '../domain/authenticity.js';

export interface FeedbackRow {
  readonly revisionId: string;
  readonly revision: number;
  readonly text: string;
  readonly returned: boolean;
  readonly by: string;
  readonly at: Date;
}

/** All feedback on revisions that the actor may see, newest first. */
export const feedbackOn = (tx: CentreTransaction, revisionIds: readonly string[]): Promise<FeedbackRow[]> =>
  tx.query(
    `select f.revision_id as "revisionId", r.revision, f.text, f.returned, p.name as by, f.given_at as at
     from evidence_revision r
     join feedback f on f.centre_id = r.centre_id and f.revision_id = r.id
     join person p on p.centre_id = f.centre_id and p.id = f.assessor_id
     where r.centre_id = $1 and r.id = any($2) order by f.sequence desc`,
    [tx.centreId, revisionIds],
  );

export interface AuthenticityRow {
  readonly authentic: boolean;
  readonly current: boolean;
  readonly establishedBy: EstablishedBy;
  readonly note: string;
  readonly by: string;
  readonly at: Date;
}

/** The checks of a revision that was loaded through the actor, newest first: the first counts. */
export const authenticityOf = (tx: CentreTransaction, revisionId: string): Promise<AuthenticityRow[]> =>
  tx.query(
    `select a.authentic, a.current, a.established_by as "establishedBy", a.note, p.name as by, a.checked_at as at
     from authenticity_check a join person p on p.centre_id = a.centre_id and p.id = a.assessor_id
     where a.centre_id = $1 and a.revision_id = $2 order by a.sequence desc`,
    [tx.centreId, revisionId],
  );

/** What the actor has begun to write to the learner about this revision; '' when nothing. */
export async function ownFeedbackDraft(
  tx: CentreTransaction,
  actor: Actor,
  revisionId: string,
): Promise<string> {
  const row = await tx.queryOne<{ text: string }>(
    'select text from feedback_draft where centre_id = $1 and revision_id = $2 and assessor_id = $3',
    [tx.centreId, revisionId, actor.personId],
  );
  return row?.text ?? '';
}
