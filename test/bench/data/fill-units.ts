import type { CentreTransaction } from '#database';
import { sql } from '../../support/sql.js';

/**
 * A unit of each learner for each specification of the cohort, with its criteria, assessor and IQA.
 *
 * `numbered_unit` says how far each has come, for the fillers after it: `judged` of its cross-references are judged
 * (30 to 90, the two of each pair of learners 120 together), which leaves the criteria from `reached` on untouched.
 */
export async function fillUnits(
  tx: CentreTransaction,
  { assessors, iqas }: { readonly assessors: number; readonly iqas: number },
): Promise<void> {
  await tx.query(
    sql(
      `create temporary table numbered_unit on commit drop as
     select uuidv7() as id, l.n as learner, l.id as learner_id, s.n as specification, s.unit_specification_id, s.cohort_id,
       s.standard_version_id, s.criteria, a.id as assessor_id, q.id as iqa_id, w.judged, (w.judged + 1) / 2 + 12 as reached,
       $1::timestamptz - (100 + l.n % 97) * interval '1 day' as enrolled_at
     from numbered_learner l
     cross join (
       select row_number() over (order by cu.target_date)::int as n, cu.unit_specification_id, cu.cohort_id,
         s.standard_version_id,
         (select count(*)::int from criterion c where c.standard_version_id = s.standard_version_id) as criteria
       from cohort_unit cu
       join unit_specification s on s.centre_id = cu.centre_id and s.id = cu.unit_specification_id) s
     cross join lateral (
       select 60 + (case l.n % 2 when 0 then 1 else -1 end) * (((l.n + 1) / 2 * 7 + s.n * 13) % 31) as judged) w
     join numbered_assessor a on a.n = (l.n - 1) % ${assessors} + 1
     join numbered_iqa q on q.n = (l.n - 1) % ${iqas} + 1`,
      [tx.now],
    ),
  );
  await tx.query(
    sql(
      `insert into unit (centre_id, id, learner_id, unit_specification_id, cohort_id, jurisdiction, enrolled_at, criteria_total)
     select $1, id, learner_id, unit_specification_id, cohort_id, 'england-and-wales', enrolled_at, criteria
     from numbered_unit`,
      [tx.centreId],
    ),
  );
  await tx.query(
    sql(
      `insert into criterion_state (centre_id, unit_id, criterion_id, position, changed_at)
     select $1, u.id, c.id, c.position, u.enrolled_at
     from numbered_unit u join criterion c on c.standard_version_id = u.standard_version_id order by u.id, c.position`,
      [tx.centreId],
    ),
  );
  for (const duty of ['assessor', 'iqa'])
    await tx.query(
      sql(
        `insert into allocation (centre_id, id, unit_id, person_id, duty, starts_at)
       select $1, uuidv7(), id, ${duty}_id, '${duty}', enrolled_at from numbered_unit`,
        [tx.centreId],
      ),
    );
}
