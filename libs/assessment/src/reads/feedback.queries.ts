import { type CentreTransaction, statement } from '#database';
import type { Actor } from '#people';
import type { EstablishedBy } from '../domain/authenticity.js';

export interface RecordedFeedback {
  readonly revisionId: string;
  readonly revision: number;
  readonly text: string;
  readonly returned: boolean;
  readonly by: string;
  readonly at: Date;
}

export const feedbackRows = statement<RecordedFeedback>(`
  select f.revision_id as "revisionId", r.revision, f.text, f.returned, p.name as by, f.given_at as at
  from evidence_revision r
  join feedback f on f.centre_id = r.centre_id and f.revision_id = r.id
  join person p on p.centre_id = f.centre_id and p.id = f.assessor_id
  where r.centre_id = $1 and r.id = any($2) order by f.sequence desc`);

/** All feedback on revisions that the actor may see, newest first. */
export const feedbackOn = (
  tx: CentreTransaction,
  revisionIds: readonly string[],
): Promise<RecordedFeedback[]> => tx.query(feedbackRows.with(tx.centreId, revisionIds));

export interface RecordedCheck {
  readonly revisionId: string;
  readonly authentic: boolean;
  readonly current: boolean;
  readonly establishedBy: EstablishedBy;
  readonly note: string;
  readonly by: string;
  readonly at: Date;
}

export const authenticityRows = statement<RecordedCheck>(`
  select a.revision_id as "revisionId", a.authentic, a.current, a.established_by as "establishedBy", a.note,
    p.name as by, a.checked_at as at
  from authenticity_check a join person p on p.centre_id = a.centre_id and p.id = a.assessor_id
  where a.centre_id = $1 and a.revision_id = any($2) order by a.sequence desc`);

/** The authenticity checks of revisions that the actor may see, newest first: the first of each counts. */
export const authenticityOf = (
  tx: CentreTransaction,
  revisionIds: readonly string[],
): Promise<RecordedCheck[]> => tx.query(authenticityRows.with(tx.centreId, revisionIds));

export const feedbackDraftRows = statement<{ readonly text: string }>(
  'select text from feedback_draft where centre_id = $1 and revision_id = $2 and assessor_id = $3',
);

/** The actor's unsent feedback on this revision; '' if there is none. */
export async function ownFeedbackDraft(
  tx: CentreTransaction,
  actor: Actor,
  revisionId: string,
): Promise<string> {
  const row = await tx.queryOne(feedbackDraftRows.with(tx.centreId, revisionId, actor.personId));
  return row?.text ?? '';
}
