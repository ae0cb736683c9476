// SQL: how a submitted revision stands. `r` is the alias of a row of `evidence_revision`.

/** Its learner withdrew the evidence. */
export const isWithdrawn = (r: string): string =>
  `exists (select from evidence_withdrawal w where w.centre_id = ${r}.centre_id and w.evidence_id = ${r}.evidence_id)`;

/** A later revision of the same evidence was submitted. */
export const isReplaced = (r: string): string =>
  `exists (select from evidence_revision l where l.centre_id = ${r}.centre_id and l.evidence_id = ${r}.evidence_id
     and l.revision > ${r}.revision and l.submitted_at is not null)`;

/** The latest feedback on it hands it back to the learner. */
export const isReturned = (r: string): string =>
  `coalesce((select f.returned from feedback f where f.centre_id = ${r}.centre_id and f.revision_id = ${r}.id
     order by f.sequence desc limit 1), false)`;
