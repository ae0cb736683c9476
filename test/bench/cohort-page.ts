import { paths } from '../../apps/web/src/http/paths.js';
import { aBareClient, bareClients } from './bare-clients.js';
import { managerAddress, password } from './data/fill-centre.js';
import { largeCohort } from './data/fill-large-cohort.js';
import { type Load, underLoad } from './load.js';
import { p50Row, rateRow, row, type Row } from './rows.js';
import { signIn } from './visitor.js';

interface Cohort {
  readonly id: string;
  readonly learners: number;
}

/**
 * The manager's page of a cohort of 1,000: the fifty whom to look at first, with all their units. And that of a cohort
 * of 10,000, held against it.
 */
export async function measureCohortPage(address: string, ownerUrl: string): Promise<Row[]> {
  const [usual, large] = await cohortsBySize(ownerUrl);
  const [one, eight] = [await pageLoad(usual!, managerAddress, 1), await pageLoad(usual!, managerAddress, 8)];
  const [bareOne, bareEight] = [await bareLoad(usual!, 1), await bareLoad(usual!, 8)];
  const ofLarge = await pageLoad(large!, largeCohort.manager, 8);
  return [
    p50Row('cohort-page@1', one, bareOne),
    p50Row('cohort-page@8', eight, bareEight),
    rateRow('cohort-page-rps@8', eight, bareEight),
    row('cohort-page-growth', 'ms', ofLarge.p50, eight.p50),
  ];

  async function pageLoad({ id, learners }: Cohort, manager: string, clients: number): Promise<Load> {
    const managers = await Promise.all(
      Array.from({ length: clients }, () => signIn(address, manager, password)),
    );
    return underLoad(clients, async (client) => {
      const { status, text } = await managers[client]!.get(paths.cohort.to({ cohortId: id }));
      const shown = text.match(/<th scope="row"/g)?.length;
      if (
        status !== 200 ||
        shown !== 50 ||
        !text.includes(`<strong>${learners.toLocaleString('en-GB')} learners</strong>`)
      )
        throw new Error(`Answer ${status} with ${shown} of ${learners} learners.`);
    });
  }

  async function bareLoad({ id }: Cohort, clients: number): Promise<Load> {
    const bare = await bareClients(ownerUrl, clients);
    const load = await underLoad(clients, async (client) => {
      const { rowCount } = await bare.client(client).query(rankedLearners, [id]);
      if (rowCount !== 250) throw new Error(`${rowCount} units of fifty learners.`);
    });
    await bare.end();
    return load;
  }
}

const rankedLearners = `
  with ranked as (
    select learner_id, min(attention_from) as attention_from from unit
    where cohort_id = $1 and withdrawn_at is null group by learner_id
    order by attention_from nulls last, learner_id limit 50)
  select p.name, r.attention_from, u.id, u.unit_specification_id, u.state, u.criteria_total, u.criteria_met,
    u.criteria_awaiting, u.criteria_open, u.enrolled_at, u.planned_for, u.last_activity_at
  from ranked r
  join person p on p.id = r.learner_id
  join unit u on u.learner_id = r.learner_id and u.cohort_id = $1 and u.withdrawn_at is null
  order by r.attention_from nulls last, r.learner_id, u.planned_for`;

async function cohortsBySize(ownerUrl: string): Promise<Cohort[]> {
  const client = await aBareClient(ownerUrl);
  const { rows } = await client.query<Cohort>(
    'select cohort_id as id, count(distinct learner_id)::int as learners from unit group by 1 order by 2',
  );
  await client.end();
  return rows;
}
