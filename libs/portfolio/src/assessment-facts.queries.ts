import type { CentreTransaction } from '#database';
import type {
  DecisionFacts,
  FeedbackFacts,
  JudgementFacts,
  ReopeningFacts,
} from './domain/portfolio-facts.js';

/**
 * Every judgement of the unit's cross-references, superseded ones too, in the order they were made; after a move to
 * another version those from before too, on the cross-references that came along.
 */
export const judgementFacts = (tx: CentreTransaction, unitId: string): Promise<JudgementFacts[]> =>
  tx.query(
    `with shown as (
       select x.id, x.id as judged_at_id from cross_reference x where x.centre_id = $1 and x.unit_id = $2
       union all
       select x.id, o.origin_id from cross_reference x
       join cross_reference_origin o on o.centre_id = x.centre_id and o.cross_reference_id = x.id
       where x.centre_id = $1 and x.unit_id = $2)
     select j.id, shown.id as "crossReferenceId", j.supersedes_id as "supersedesId", j.supports, j.valid,
       j.reliable, j.reasons, j.capacity, j.judged_at as at, p.name as by,
       case when shown.id <> shown.judged_at_id then (
         select v.version from cross_reference x join criterion c on c.id = x.criterion_id
         join standard_version v on v.id = c.standard_version_id
         where x.centre_id = j.centre_id and x.id = j.cross_reference_id) end as before
     from shown
     join judgement j on j.centre_id = $1 and j.cross_reference_id = shown.judged_at_id
     join person p on p.centre_id = j.centre_id and p.id = j.assessor_id
     order by j.sequence`,
    [tx.centreId, unitId],
  );

/** Every decision on the unit's criteria, in the order they were made. */
export async function decisionFacts(
  tx: CentreTransaction,
  unitId: string,
  standingIds: readonly string[],
): Promise<DecisionFacts[]> {
  const standing = new Set(standingIds);
  const found = await tx.query<
    Omit<DecisionFacts, 'stands' | 'carriedFrom'> & {
      readonly carriedFrom: { readonly label: string; readonly version: string; readonly at: string } | null;
    }
  >(
    `select d.id, d.criterion_id as "criterionId", d.supersedes_id as "supersedesId", d.outcome, d.reasons,
       d.together_because as "togetherBecause", d.occasion_did_not_arise as "occasionDidNotArise",
       array(select dj.judgement_id from criterion_decision_judgement dj
             where dj.centre_id = d.centre_id and dj.decision_id = d.id) as "judgementIds",
       d.capacity, d.decided_at as at, p.name as by,
       (select json_build_object('label', c.label, 'version', v.version, 'at', fd.decided_at)
        from carried_decision k
        join criterion_decision fd on fd.centre_id = k.centre_id and fd.id = k.from_decision_id
        join criterion c on c.id = fd.criterion_id join standard_version v on v.id = c.standard_version_id
        where k.centre_id = d.centre_id and k.decision_id = d.id) as "carriedFrom"
     from criterion_decision d join person p on p.centre_id = d.centre_id and p.id = d.assessor_id
     where d.centre_id = $1 and d.unit_id = $2 order by d.sequence`,
    [tx.centreId, unitId],
  );
  return found.map(({ carriedFrom, ...decision }) => ({
    ...decision,
    carriedFrom: carriedFrom && { ...carriedFrom, at: new Date(carriedFrom.at) },
    stands: standing.has(decision.id),
  }));
}

/** Which decisions were reopened, by whom and why. */
export const reopeningFacts = (tx: CentreTransaction, unitId: string): Promise<ReopeningFacts[]> =>
  tx.query(
    `select o.decision_id as "decisionId", p.name as by, o.reopened_at as at, o.reasons
     from reopening o join person p on p.centre_id = o.centre_id and p.id = o.reopened_by
     where o.centre_id = $1 and o.unit_id = $2 order by o.reopened_at`,
    [tx.centreId, unitId],
  );

/** What assessors wrote about the evidence that is put forward for this unit. */
export const feedbackFacts = (tx: CentreTransaction, unitId: string): Promise<FeedbackFacts[]> =>
  tx.query(
    `select f.revision_id as "revisionId", p.name as by, f.given_at as at, f.text, f.returned
     from feedback f join person p on p.centre_id = f.centre_id and p.id = f.assessor_id
     where f.centre_id = $1 and f.revision_id in (
       select x.revision_id from cross_reference x where x.centre_id = $1 and x.unit_id = $2)
     order by f.sequence`,
    [tx.centreId, unitId],
  );
