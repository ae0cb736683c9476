import { statement } from '#database';

export const copiedReferences = statement<Record<never, never>>(
  `insert into cross_reference (centre_id, id, revision_id, learner_id, unit_id, criterion_id, locator, question, created_at)
   select x.centre_id, copy.id, x.revision_id, x.learner_id, $2, copy.criterion_id, x.locator, x.question, $6
   from unnest($3::uuid[], $4::uuid[], $5::uuid[]) as copy (id, source, criterion_id)
   join cross_reference x on x.centre_id = $1 and x.id = copy.source`,
);

/** Origins are flattened, so that one lookup suffices after any number of moves. */
export const referenceOrigins = statement<Record<never, never>>(
  `insert into cross_reference_origin (centre_id, cross_reference_id, origin_id, learner_id, counts_as_judged)
   select $1, r.copy, coalesce(j.cross_reference_id, r.source), $2, bool_or(r.counts)
   from jsonb_to_recordset($3) as r (copy uuid, source uuid, counts boolean, judgements uuid[])
   left join judgement j on j.centre_id = $1 and j.id = any(r.judgements)
   group by 2, 3`,
);

const copies = `jsonb_to_recordset($2) as r (id uuid, criterion uuid, source uuid)`;

export const copiedDecisions = statement<Record<never, never>>(
  `insert into criterion_decision (centre_id, id, unit_id, criterion_id, learner_id, assessor_id, outcome, reasons,
     together_because, occasion_did_not_arise, capacity, decided_at)
   select $1, r.id, $3, r.criterion, d.learner_id, d.assessor_id, d.outcome, d.reasons, d.together_because,
     d.occasion_did_not_arise, d.capacity, $4
   from ${copies} join criterion_decision d on d.centre_id = $1 and d.id = r.source`,
);

/** The judgements that copied decisions rely on: those of the originals. */
export const copiedReliance = statement<Record<never, never>>(
  `insert into criterion_decision_judgement (centre_id, decision_id, judgement_id)
   select $1, r.id, dj.judgement_id from ${copies}
   join criterion_decision_judgement dj on dj.centre_id = $1 and dj.decision_id = r.source`,
);
