import { type CentreTransaction, type Database, newId } from '#database';
import { sql } from '../../support/sql.js';

export const largeCohort = { learners: 10_000, manager: 'manager-large@example.org' } as const;

/**
 * A centre of its own with one cohort of 10,000 learners and their 50,000 units, as far on as those of the cohort of 1,000
 * in the other centre: what a cohort's page reads, and nothing else.
 */
export async function fillLargeCohort(database: Database, passwordHash: string): Promise<void> {
  const other = await database.inInstallation((tx) =>
    tx.queryOne(sql<{ id: string }>('select centre_id as id from cohort')),
  );
  await database.inCentre(newId(), async (tx) => {
    // For a centre that is new PostgreSQL expects no rows, and would check each foreign key by any index that begins with
    // the centre.
    await tx.query(sql('set local plan_cache_mode = force_generic_plan'));
    await tx.query(
      sql(`insert into centre (centre_id, name, created_at) values ($1, 'Large centre for measuring', $2)`, [
        tx.centreId,
        tx.now,
      ]),
    );
    const manager = await addManager(tx, passwordHash);
    await copyCohort(tx, other!.id, manager);
  });
}

async function addManager(tx: CentreTransaction, passwordHash: string): Promise<string> {
  const [account, person] = [newId(), newId()];
  await tx.query(
    sql('insert into account (id, address, password_hash, created_at) values ($1, $2, $3, $4)', [
      account,
      largeCohort.manager,
      passwordHash,
      tx.now,
    ]),
  );
  await tx.query(
    sql(
      `insert into person (centre_id, id, account_id, name, created_at) values ($1, $2, $3, 'Manager', $4)`,
      [tx.centreId, person, account, tx.now],
    ),
  );
  await tx.query(
    sql(
      `insert into person_role (centre_id, id, person_id, role, granted_at) values ($1, uuidv7(), $2, 'manager', $3)`,
      [tx.centreId, person, tx.now],
    ),
  );
  return person;
}

async function copyCohort(tx: CentreTransaction, other: string, manager: string): Promise<void> {
  const cohortId = newId();
  const run = (text: string, ...more: readonly unknown[]) =>
    tx.query(sql(text, [tx.centreId, other, ...more]));
  await run(
    `insert into unit_specification select (jsonb_populate_record(s, jsonb_build_object('centre_id', $1::text))).*
     from unit_specification s where centre_id = $2`,
  );
  await run(
    `insert into cohort (centre_id, id, name, manager_id, starts_on, created_at)
     select $1, $4, name, $3, starts_on, created_at from cohort where centre_id = $2`,
    manager,
    cohortId,
  );
  await run(
    `insert into cohort_unit (centre_id, id, cohort_id, unit_specification_id, target_date)
     select $1, id, $3, unit_specification_id, target_date from cohort_unit where centre_id = $2`,
    cohortId,
  );
  await tx.query(
    sql(
      `create temporary table copied_learner on commit drop as
     select uuidv7() as id, uuidv7() as account_id, n, row_number() over (order by p.id, n) as place, p.id as copied_from
     from (select distinct learner_id as id from unit where centre_id = $1) p
     cross join generate_series(1, ${largeCohort.learners / 1000}) n`,
      [other],
    ),
  );
  await tx.query(
    sql(
      `insert into account (id, address, created_at)
     select account_id, 'learner-large-' || place || '@example.org', $1 from copied_learner`,
      [tx.now],
    ),
  );
  await run(
    `insert into person (centre_id, id, account_id, name, created_at)
     select $1, c.id, c.account_id, 'Learner ' || c.place, p.created_at from copied_learner c
     join person p on p.centre_id = $2 and p.id = c.copied_from`,
  );
  await run(
    `insert into unit (centre_id, id, learner_id, unit_specification_id, cohort_id, jurisdiction, enrolled_at,
       criteria_total, criteria_met, criteria_awaiting, criteria_open, state, last_activity_at)
     select $1, uuidv7(), c.id, u.unit_specification_id, $3, u.jurisdiction, u.enrolled_at,
       u.criteria_total, u.criteria_met, u.criteria_awaiting, u.criteria_open, u.state, u.last_activity_at
     from copied_learner c join unit u on u.centre_id = $2 and u.learner_id = c.copied_from`,
    cohortId,
  );
}
