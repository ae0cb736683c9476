import type pg from 'pg';
import { newId } from '#database';
import { paths } from '../../apps/web/src/http/paths.js';
import { aBareClient, bareClients } from './bare-clients.js';
import { assessorAddress, password } from './data/fill-centre.js';
import { inTurn, type Load, underLoad } from './load.js';
import { rateRow, type Row } from './rows.js';
import { signIn } from './visitor.js';

const clients = 8;

/** A cross-reference that nobody judged, to a criterion that nobody decided. */
interface Unjudged {
  readonly id: string;
  readonly revisionId: string;
  readonly assessor: number;
  readonly centreId: string;
  readonly unitId: string;
  readonly criterionId: string;
  readonly learnerId: string;
  readonly assessorId: string;
}

/**
 * Assessors who press *met* on one piece of evidence after another: each answer is a judgement, a decision, the kept
 * states and the record of the act, committed. Half of the assessors do it over HTTP, for the others `pg` does it bare.
 */
export async function measureJudging(address: string, ownerUrl: string): Promise<Row[]> {
  const work = await unjudged(ownerUrl);
  const workOf = (assessor: number) => inTurn(work.filter((one) => one.assessor === assessor));
  const before = await countJudgements(ownerUrl);
  let posted = 0;
  const throughForms = await overHttp();
  const made = (await countJudgements(ownerUrl)) - before;
  if (made !== posted) throw new Error(`${posted} judgements were posted, and ${made} are there.`);
  return [rateRow('judge@8', throughForms, await bareLoad())];

  async function overHttp(): Promise<Load> {
    const assessors = await Promise.all(
      Array.from({ length: clients }, (_, client) => signIn(address, assessorAddress(client + 1), password)),
    );
    const next = assessors.map((_, client) => workOf(client + 1));
    return underLoad(clients, async (client) => {
      const { id, revisionId } = next[client]!();
      const { status, text } = await assessors[client]!.post(paths.judgements.to({ crossReferenceId: id }), [
        ['revision', revisionId],
        ['key', 'met'],
        ['reasons', 'It shows just that, in their own words.'],
        ['sound', 'valid'],
        ['sound', 'reliable'],
        ['expectedJudgementId', ''],
        ['expectedDecisionId', ''],
      ]);
      if (status !== 303) throw new Error(`A judgement was answered with ${status}: ${text.slice(0, 2000)}`);
      posted++;
    });
  }

  async function bareLoad(): Promise<Load> {
    const bare = await bareClients(ownerUrl, clients);
    const next = Array.from({ length: clients }, (_, client) => workOf(clients + client + 1));
    const load = await underLoad(clients, (client) => judgeBare(bare.client(client), next[client]!()));
    await bare.end();
    return load;
  }
}

/** A transaction of two inserts and a counter. */
async function judgeBare(client: pg.Client, on: Unjudged): Promise<void> {
  await client.query('begin');
  await client.query(
    `insert into judgement (centre_id, id, cross_reference_id, learner_id, assessor_id, supports, valid, reliable, reasons,
       file_digests, judged_at) values ($1, $2, $3, $4, $5, 'fully', true, true, 'It shows just that.', '[]', $6)`,
    [on.centreId, newId(), on.id, on.learnerId, on.assessorId, new Date()],
  );
  await client.query(
    `insert into criterion_decision (centre_id, id, unit_id, criterion_id, learner_id, assessor_id, outcome, reasons,
       decided_at) values ($1, $2, $3, $4, $5, $6, 'met', 'It shows just that.', $7)`,
    [on.centreId, newId(), on.unitId, on.criterionId, on.learnerId, on.assessorId, new Date()],
  );
  await client.query(
    `update unit set criteria_met = criteria_met + 1, criteria_awaiting = criteria_awaiting - 1
     where centre_id = $1 and id = $2`,
    [on.centreId, on.unitId],
  );
  await client.query('commit');
}

/** One cross-reference of each criterion, unit after unit, so that no unit is judged twice in a row. */
async function unjudged(ownerUrl: string): Promise<Unjudged[]> {
  const client = await aBareClient(ownerUrl);
  const { rows } = await client.query<Unjudged>(
    `select distinct on (cs.position, u.id) x.id, x.revision_id as "revisionId", x.centre_id as "centreId",
       x.unit_id as "unitId", x.criterion_id as "criterionId", x.learner_id as "learnerId", a.person_id as "assessorId",
       substring(p.name from '\\d+')::int as assessor
     from criterion_state cs
     join unit u on u.centre_id = cs.centre_id and u.id = cs.unit_id
     join allocation a on a.centre_id = u.centre_id and a.unit_id = u.id and a.duty = 'assessor'
     join person p on p.centre_id = a.centre_id and p.id = a.person_id
     join cross_reference x on x.centre_id = cs.centre_id and x.unit_id = cs.unit_id and x.criterion_id = cs.criterion_id
     where cs.state = 'awaiting-assessment' and substring(p.name from '\\d+')::int <= ${2 * clients}
       and not exists (select from judgement j where j.centre_id = x.centre_id and j.cross_reference_id = x.id)
       and not exists (select from criterion_decision d
                       where d.centre_id = cs.centre_id and d.unit_id = cs.unit_id and d.criterion_id = cs.criterion_id)
     order by cs.position, u.id, x.id`,
  );
  await client.end();
  return rows;
}

async function countJudgements(ownerUrl: string): Promise<number> {
  const client = await aBareClient(ownerUrl);
  const { rows } = await client.query<{ count: number }>('select count(*)::int from judgement');
  await client.end();
  return rows[0]!.count;
}
