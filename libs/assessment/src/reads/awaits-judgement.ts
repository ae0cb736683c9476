import { isReplaced, isReturned, isWithdrawn } from '#evidence';

/**
 * SQL: the cross-reference `x` to the submitted revision `r` waits for a judgement. The twin of the rule `awaitsJudgement`.
 */
export const awaitsJudgement = (x: string, r: string): string =>
  `(not ${needsNoJudgement(x)} and not ${isWithdrawn(r)} and not ${isReplaced(r)} and not ${isReturned(r)})`;

/**
 * SQL: the cross-reference `x` was judged; or it was before a move, and that counts on, waits with the decision that it
 * stood under to be confirmed, or was taken in by a decision since.
 */
export const needsNoJudgement = (x: string): string => `(
  exists (select from judgement j where j.centre_id = ${x}.centre_id and j.cross_reference_id = ${x}.id)
  or exists (
    select from cross_reference_origin o
    where o.centre_id = ${x}.centre_id and o.cross_reference_id = ${x}.id and (o.counts_as_judged or exists (
      select from judgement j
      join criterion_decision_judgement dj on dj.centre_id = j.centre_id and dj.judgement_id = j.id
      where j.centre_id = o.centre_id and j.cross_reference_id = o.origin_id and dj.decision_id in (
        select coalesce((
            select d.id from criterion_decision d where d.centre_id = ${x}.centre_id
              and d.unit_id = ${x}.unit_id and d.criterion_id = ${x}.criterion_id
            order by d.sequence desc limit 1), k.from_decision_id)
        from (values (1)) as once left join carried_decision k on k.centre_id = ${x}.centre_id
          and k.unit_id = ${x}.unit_id and k.criterion_id = ${x}.criterion_id and k.decision_id is null)))))`;
