import { paths } from '../../apps/web/src/http/paths.js';
import { aBareClient, bareClients } from './bare-clients.js';
import { learnerAddress, password } from './data/fill-centre.js';
import { inTurn, type Load, underLoad } from './load.js';
import { p50Row, rateRow, type Row } from './rows.js';
import { signIn, type Visitor } from './visitor.js';

const learnersOfEachClient = 4;

interface LearnersUnit {
  readonly learner: number;
  readonly unitId: string;
  readonly criteria: number;
}

/** "My unit", as its learner sees it: each client is four learners in turn, who go through their five units. */
export async function measureUnitPage(address: string, ownerUrl: string): Promise<Row[]> {
  const units = await unitsOfLearners(ownerUrl, 8 * learnersOfEachClient);
  const [one, eight] = [await loads(1), await loads(8)];
  return [
    p50Row('unit-page@1', one.page, one.bare),
    p50Row('unit-page@8', eight.page, eight.bare),
    rateRow('unit-page-rps@8', eight.page, eight.bare),
  ];

  async function loads(clients: number): Promise<{ page: Load; bare: Load }> {
    const [learners, theirs] = [await signedIn(clients), unitsOfClients(clients)];
    const page = await underLoad(clients, async (client) => {
      const { learner, unitId, criteria } = theirs[client]!();
      const { status, text } = await learners.get(learner)!.get(paths.unit.to({ unitId }));
      const shown = text.split('app-checklist__code').length - 1;
      if (status !== 200 || shown < criteria) throw new Error(`Answer ${status} with ${shown} criteria.`);
    });
    return { page, bare: await bareLoad(clients) };
  }

  async function signedIn(clients: number): Promise<ReadonlyMap<number, Visitor>> {
    const found = new Map<number, Visitor>();
    for (let learner = 1; learner <= clients * learnersOfEachClient; learner++)
      found.set(learner, await signIn(address, learnerAddress(learner), password));
    return found;
  }

  function unitsOfClients(clients: number): (() => LearnersUnit)[] {
    return Array.from({ length: clients }, (_, client) =>
      inTurn(
        units.filter(
          ({ learner }) => (learner - 1) % clients === client && learner <= clients * learnersOfEachClient,
        ),
      ),
    );
  }

  async function bareLoad(clients: number): Promise<Load> {
    const [bare, theirs] = [await bareClients(ownerUrl, clients), unitsOfClients(clients)];
    const load = await underLoad(clients, async (client) => {
      const { unitId, criteria } = theirs[client]!();
      const { rowCount } = await bare.client(client).query(checklist, [unitId]);
      if (rowCount !== criteria) throw new Error(`${rowCount} criteria, not ${criteria}.`);
    });
    await bare.end();
    return load;
  }
}

/** The unit and each criterion, with what was put forward for it, how that was judged and what was decided. */
const checklist = `
  select u.state as unit_state, u.planned_for, s.code, s.title, cs.state, cs.changed_at, c.label, c.text, c.stem,
    d.outcome, d.reasons, d.decided_at, x.evidence
  from unit u
  join unit_specification s on s.centre_id = u.centre_id and s.id = u.unit_specification_id
  join criterion_state cs on cs.centre_id = u.centre_id and cs.unit_id = u.id
  join criterion c on c.id = cs.criterion_id
  left join lateral (
    select outcome, reasons, decided_at from criterion_decision
    where centre_id = u.centre_id and unit_id = u.id and criterion_id = cs.criterion_id order by sequence desc limit 1
  ) d on true
  left join lateral (
    select json_agg(json_build_array(e.number, r.title, r.method, (
      select supports from judgement where centre_id = x.centre_id and cross_reference_id = x.id
      order by sequence desc limit 1))) as evidence
    from cross_reference x
    join evidence_revision r on r.centre_id = x.centre_id and r.id = x.revision_id
    join evidence e on e.centre_id = r.centre_id and e.id = r.evidence_id
    where x.centre_id = u.centre_id and x.unit_id = u.id and x.criterion_id = cs.criterion_id
  ) x on true
  where u.id = $1 order by cs.position`;

async function unitsOfLearners(ownerUrl: string, learners: number): Promise<LearnersUnit[]> {
  const client = await aBareClient(ownerUrl);
  const { rows } = await client.query<LearnersUnit>(
    `select substring(a.address from '\\d+')::int as learner, u.id as "unitId", u.criteria_total as criteria
     from unit u
     join person p on p.centre_id = u.centre_id and p.id = u.learner_id
     join account a on a.id = p.account_id and a.address ~ '^learner-\\d+@'
     where substring(a.address from '\\d+')::int <= $1 order by 1, u.planned_for`,
    [learners],
  );
  await client.end();
  return rows;
}
