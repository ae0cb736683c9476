import type { CentreTransaction } from '#database';

/** A criterion of another of the learner's units that is worded the same, or nearly. */
export interface LikeOwnCriterion {
  readonly unitId: string;
  readonly unitCode: string;
  readonly criterionId: string;
  readonly label: string;
  /** 1 for the same words; see `nearIdentical`. */
  readonly likeness: number;
}

/**
 * Which criteria of a learner's live units also stand in another of them, by `<unit>.<criterion>`, the likest first: one
 * piece of evidence may show both. For the learner, or whoever may see each of the units.
 */
export async function likeCriteriaForLearner(
  tx: CentreTransaction,
  learnerId: string,
): Promise<ReadonlyMap<string, readonly LikeOwnCriterion[]>> {
  const rows = await tx.query<LikeOwnCriterion & { own: string }>(
    `with own as materialized (
       select u.id as unit_id, s.code, cr.id as criterion_id, cr.label, t.wording
       from unit u
       join unit_specification s on s.centre_id = u.centre_id and s.id = u.unit_specification_id
       join library_text t on t.standard_version_id = s.standard_version_id and t.language = 'en'
         and t.wording is not null
       join criterion cr on cr.id = t.criterion_id
       where u.centre_id = $1 and u.learner_id = $2 and u.withdrawn_at is null),
     alike as (
       select wording, wording as other, 1::real as likeness from own group by wording
       union all
       select l.wording, l.other, l.likeness from like_wording l where l.wording in (select wording from own))
     select one.unit_id || '.' || one.criterion_id as own, other.unit_id as "unitId", other.code as "unitCode",
       other.criterion_id as "criterionId", other.label, round(a.likeness::numeric, 3)::float8 as likeness
     from own one
     join alike a on a.wording = one.wording
     join own other on other.wording = a.other and other.unit_id <> one.unit_id
     order by one.unit_id, a.likeness desc, other.code, other.label`,
    [tx.centreId, learnerId],
  );
  const found = new Map<string, LikeOwnCriterion[]>();
  for (const { own, ...like } of rows) found.set(own, [...(found.get(own) ?? []), like]);
  return found;
}
