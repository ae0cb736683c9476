import { type CentreTransaction, statement } from '#database';
import type { Actor } from '#people';
import type { Observation } from './domain/observation.js';

export interface ObservationIds {
  readonly evidenceId: string;
  readonly revisionId: string;
  readonly number: number;
}

export const recentIdenticalRows = statement<ObservationIds>(`
  select e.id as "evidenceId", r.id as "revisionId", e.number
  from evidence e join evidence_revision r on r.centre_id = e.centre_id and r.evidence_id = e.id
  where e.centre_id = $1 and e.learner_id = $2 and r.author_id = $3 and r.method = $4 and r.title = $5
    and r.activity_on = $6 and r.text = $7 and r.submitted_at > $8::timestamptz - interval '10 minutes'
  order by e.number desc limit 1`);

/** The record that the same assessor made of the same thing in the last ten minutes: a double click, or a resend. */
export const recentIdenticalObservation = (
  tx: CentreTransaction,
  actor: Actor,
  { learnerId, method, title, activityOn, text }: Observation,
): Promise<ObservationIds | undefined> =>
  tx.queryOne(
    recentIdenticalRows.with(
      ...[tx.centreId, learnerId, actor.personId, method, title.trim(), activityOn, text, tx.now],
    ),
  );
