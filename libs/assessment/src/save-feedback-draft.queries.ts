import { statement } from '#database';

export const savedFeedbackDrafts = statement<Record<never, never>>(
  `insert into feedback_draft (centre_id, revision_id, assessor_id, text, saved_at) values ($1, $2, $3, $4, $5)
   on conflict (centre_id, revision_id, assessor_id) do update set text = excluded.text, saved_at = excluded.saved_at`,
);
