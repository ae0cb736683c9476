/**
 * In a statement where `r` is a submitted revision, $3 the actor's person and $4 their roles: whether they may see it.
 * Its learner may, and whoever has a duty on a live unit that this very revision is cross-referenced to; or
 * was, in the unit that it moved from.
 */
export const revisionSeen = `(r.learner_id = $3 or exists (
  select from cross_reference x
  join unit u on u.centre_id = x.centre_id and u.id = x.unit_id and (u.withdrawn_at is null or u.successor_id is not null)
  join allocation a on a.centre_id = u.centre_id and a.unit_id = case when u.successor_id is null then u.id else u.successor_id end and a.ended_at is null
  where x.centre_id = r.centre_id and x.revision_id = r.id and a.person_id = $3 and a.duty = any($4)))`;
