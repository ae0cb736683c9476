import { type CentreTransaction, statement } from '#database';
import { joinSpecification } from './unit-joins.js';

/** A criterion of another of the learner's units that is worded the same, or nearly. */
export interface SimilarOwnCriterion {
  readonly unitId: string;
  readonly unitCode: string;
  readonly criterionId: string;
  readonly label: string;
  /** 1 for the same words; see `nearIdentical`. */
  readonly likeness: number;
}

export const similarOwnCriterionRows = statement<SimilarOwnCriterion & { readonly own: string }>(
  `with own as materialized (
     select u.id as unit_id, s.code, cr.id as criterion_id, cr.label, t.wording
     from unit u
     ${joinSpecification}
     join library_text t on t.standard_version_id = s.standard_version_id and t.language = 'en'
       and t.wording is not null
     join criterion cr on cr.id = t.criterion_id
     where u.centre_id = $1 and u.learner_id = $2 and u.withdrawn_at is null),
   alike as (
     select wording, wording as other, 1::real as likeness from own group by wording
     union all
     select l.wording, l.other, l.likeness from like_wording l where l.wording in (select wording from own))
   select own.unit_id || '.' || own.criterion_id as own, other.unit_id as "unitId", other.code as "unitCode",
     other.criterion_id as "criterionId", other.label, round(a.likeness::numeric, 3)::float8 as likeness
   from own
   join alike a on a.wording = own.wording
   join own other on other.wording = a.other and other.unit_id <> own.unit_id
   order by own.unit_id, a.likeness desc, other.code, other.label`,
);

/**
 * Criteria of the learner's live units that recur in another of them, keyed `<unit>.<criterion>`, most similar first: one
 * piece of evidence may show both. For the learner, or anyone who may see each of the units.
 */
export async function similarCriteriaForLearner(
  tx: CentreTransaction,
  learnerId: string,
): Promise<ReadonlyMap<string, readonly SimilarOwnCriterion[]>> {
  const rows = await tx.query(similarOwnCriterionRows.with(tx.centreId, learnerId));
  const similar = new Map<string, SimilarOwnCriterion[]>();
  for (const { own, ...criterion } of rows) similar.set(own, [...(similar.get(own) ?? []), criterion]);
  return similar;
}
