import { statement } from '#database';

export interface CrossReferenceMade {
  readonly id: string;
  /** Whether it is new; else it was there before. */
  readonly added: boolean;
}

/** Nothing where the unit has no such criterion. */
export const crossReferencesMade = statement<CrossReferenceMade>(
  `with added as (
     insert into cross_reference (centre_id, id, revision_id, learner_id, unit_id, criterion_id, question, created_at)
     select c.centre_id, $5, $4, $6, c.unit_id, c.criterion_id, $7, $8
     from criterion_state c where c.centre_id = $1 and c.unit_id = $2 and c.criterion_id = $3
     on conflict (centre_id, revision_id, unit_id, criterion_id) do nothing returning id)
   select id, true as added from added
   union all
   select id, false from cross_reference
   where centre_id = $1 and unit_id = $2 and criterion_id = $3 and revision_id = $4`,
);
