import type { CentreTransaction } from '#database';
import type { Actor } from '#people';
import { derivedUnit, keptUnit } from '../../support/derived-unit.js';
import { sql } from '../../support/sql.js';

/** The states that the acts would have kept, for criteria and units alike. */
export async function keepStates(tx: CentreTransaction): Promise<void> {
  await tx.query(
    sql(
      `update criterion_state cs set changed_at = x.at,
       state = case d.outcome when 'met' then 'met' when 'not-yet-met' then case when x.all_judged then 'not-yet-met'
         else 'awaiting-assessment' end else 'awaiting-assessment' end
     from (select unit_id, criterion_id, max(at) as at, bool_and(judged) as all_judged
           from numbered_reference group by unit_id, criterion_id) x
     left join numbered_decision d on d.unit_id = x.unit_id and d.criterion_id = x.criterion_id
     where cs.centre_id = $1 and cs.unit_id = x.unit_id and cs.criterion_id = x.criterion_id`,
      [tx.centreId],
    ),
  );
  await tx.query(
    sql(
      `update unit u set state = case when c.open > 0 then 'action-with-learner' else 'in-progress' end,
       criteria_met = c.met, criteria_awaiting = c.awaiting, criteria_open = c.open, last_activity_at = c.at
     from (select unit_id, max(changed_at) as at,
             count(*) filter (where state = 'met') as met,
             count(*) filter (where state = 'awaiting-assessment') as awaiting,
             count(*) filter (where state = 'not-yet-met') as open
           from criterion_state where centre_id = $1 group by unit_id) c
     where u.centre_id = $1 and u.id = c.unit_id`,
      [tx.centreId],
    ),
  );
}

/** @throws Error when what was filled is not what the rules make of the records; asked of a few dozen units */
export async function checkKeptStates(tx: CentreTransaction): Promise<void> {
  const [judgements] = await tx.query(
    sql<{ count: number }>('select count(*)::int from judgement where centre_id = $1', [tx.centreId]),
  );
  if (judgements?.count !== 300_000)
    throw new Error(`There are ${judgements?.count} judgements, not 300,000.`);
  const units = await tx.query(
    sql<
      Actor & { unitId: string }
    >(`select id as "unitId", learner_id as "personId", array['learner'] as roles from numbered_unit
     where learner <= 8 order by learner, specification`),
  );
  for (const { unitId, ...learner } of units) {
    const [kept, derived] = [await keptUnit(tx, learner, unitId), await derivedUnit(tx, learner, unitId)];
    if (JSON.stringify(kept) !== JSON.stringify(derived))
      throw new Error(`Kept ${JSON.stringify(kept)}, derived ${JSON.stringify(derived)}.`);
  }
}
