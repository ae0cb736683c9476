import { paths } from '../../apps/web/src/http/paths.js';
import { aBareClient, bareClients } from './bare-clients.js';
import { managerAddress, password } from './data/fill-centre.js';
import { type Load, underLoad } from './load.js';
import { p50Row, rateRow, type Row } from './rows.js';
import { signIn } from './visitor.js';

/** The manager's page of a cohort of 1,000: the fifty whom to look at first, with all their units. */
export async function measureCohortPage(address: string, ownerUrl: string): Promise<Row[]> {
  const cohortId = await onlyCohort(ownerUrl);
  const [one, eight] = [await loads(1), await loads(8)];
  return [
    p50Row('cohort-page@1', one.page, one.bare),
    p50Row('cohort-page@8', eight.page, eight.bare),
    rateRow('cohort-page-rps@8', eight.page, eight.bare),
  ];

  async function loads(clients: number): Promise<{ page: Load; bare: Load }> {
    const managers = await Promise.all(
      Array.from({ length: clients }, () => signIn(address, managerAddress, password)),
    );
    const page = await underLoad(clients, async (client) => {
      const { status, text } = await managers[client]!.get(paths.cohort.to({ cohortId }));
      const learners = text.match(/<th scope="row"/g)?.length;
      if (status !== 200 || learners !== 50) throw new Error(`Answer ${status} with ${learners} learners.`);
    });
    return { page, bare: await bareLoad(clients) };
  }

  async function bareLoad(clients: number): Promise<Load> {
    const bare = await bareClients(ownerUrl, clients);
    const load = await underLoad(clients, async (client) => {
      const { rowCount } = await bare.client(client).query(rankedLearners, [cohortId]);
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

async function onlyCohort(ownerUrl: string): Promise<string> {
  const client = await aBareClient(ownerUrl);
  const { rows } = await client.query<{ id: string }>('select id from cohort');
  await client.end();
  return rows[0]!.id;
}
