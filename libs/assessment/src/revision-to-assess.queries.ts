import { statement } from '#database';
import { isReplaced, isReturned, isWithdrawn } from '#evidence';
import type { RevisionFacts } from './domain/facts.js';
import type { AffectedCriterion } from './lock-units.queries.js';

/** A revision with everything it is cross-referenced to. */
export interface CrossReferencedRevision extends RevisionFacts {
  readonly learnerId: string;
  readonly affected: readonly AffectedCriterion[];
}

export const crossReferencedRevisions = statement<CrossReferencedRevision>(
  `select r.id as "revisionId", r.evidence_id as "evidenceId", e.number as "evidenceNumber",
     r.learner_id as "learnerId", r.method, r.submitted_at is not null as submitted, false as hidden,
     ${isWithdrawn('r')} as withdrawn, ${isReplaced('r')} as replaced, ${isReturned('r')} as returned,
     (select coalesce(json_agg(json_build_object('unitId', x.unit_id, 'criterionId', x.criterion_id)), '[]')
      from cross_reference x where x.centre_id = r.centre_id and x.revision_id = r.id) as affected
   from evidence_revision r join evidence e on e.centre_id = r.centre_id and e.id = r.evidence_id
   where r.centre_id = $1 and r.id = $2`,
);
