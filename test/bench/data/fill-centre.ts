import { hash } from '@node-rs/argon2';
import { type Database, newId, type CentreTransaction } from '#database';
import type { Actor, Role } from '#people';
import { addUnitToCohort, createCohort, createUnitSpecification } from '#units';
import { fillAssessment } from './fill-assessment.js';
import { fillEvidence } from './fill-evidence.js';
import { fillUnits } from './fill-units.js';
import { fillLargeCohort } from './fill-large-cohort.js';
import { checkKeptStates, keepStates } from './keep-states.js';
import { sql } from '../../support/sql.js';

/** Everybody's, and no secret: the centre exists on this machine's own interface for as long as the bench runs. */
export const password = 'four quiet mills upstream';

export const learnerAddress = (number: number): string => `learner-${number}@example.org`;
export const assessorAddress = (number: number): string => `assessor-${number}@example.org`;
export const managerAddress = 'manager-1@example.org';

export const sizes = { learners: 1000, assessors: 20, iqas: 5 } as const;

/**
 * One centre, as a term would have left it: what people make one at a time through the acts, what comes by the
 * hundred thousand by SQL, under the same constraints and triggers.
 */
export async function fillCentre(database: Database): Promise<void> {
  const centreId = newId();
  const passwordHash = await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  await database.inCentre(centreId, async (tx) => {
    await tx.query(
      sql('insert into centre (centre_id, name, created_at) values ($1, $2, $3)', [
        centreId,
        'Centre for measuring',
        new Date(tx.now.getTime() - 400 * 86_400_000),
      ]),
    );
    const addPeople = (role: Role, count: number) => fillPeople(tx, role, count, passwordHash);
    const [administrator] = await addPeople('administrator', 1);
    const [manager] = await addPeople('manager', 1);
    await addPeople('learner', sizes.learners);
    await addPeople('assessor', sizes.assessors);
    await addPeople('iqa', sizes.iqas);
    await fillCohort(tx, administrator!, manager!);
    await fillUnits(tx, sizes);
    await fillEvidence(tx);
    await fillAssessment(tx);
    await keepStates(tx);
    await checkKeptStates(tx);
  });
  // Without statistics the triggers are planned for empty tables, and keep those plans for all 50,000 units.
  await database.inInstallation((tx) => tx.query(sql('analyze')));
  await fillLargeCohort(database, passwordHash);
}

/** People of one role, numbered from 1 in the temporary table `numbered_<role>`. */
async function fillPeople(tx: CentreTransaction, role: Role, count: number, hash: string): Promise<Actor[]> {
  await tx.query(
    sql(`create temporary table numbered_${role} on commit drop as
     select n, uuidv7() as id, uuidv7() as account_id from generate_series(1, ${count}) n`),
  );
  await tx.query(
    sql(
      `insert into account (id, address, password_hash, created_at)
     select account_id, '${role}-' || n || '@example.org', $1, $2 from numbered_${role}`,
      [hash, tx.now],
    ),
  );
  await tx.query(
    sql(
      `insert into person (centre_id, id, account_id, name, created_at)
     select $1, id, account_id, initcap('${role}') || ' ' || n, $2::timestamptz - interval '300 days' from numbered_${role}`,
      [tx.centreId, tx.now],
    ),
  );
  await tx.query(
    sql(
      `insert into person_role (centre_id, id, person_id, role, granted_at)
     select $1, uuidv7(), id, '${role}', $2::timestamptz - interval '300 days' from numbered_${role}`,
      [tx.centreId, tx.now],
    ),
  );
  return tx.query(
    sql<Actor>(
      `select account_id as "accountId", id as "personId", $1::uuid as "centreId", 'Centre for measuring' as "centreName",
       initcap('${role}') || ' ' || n as name, array['${role}'] as roles from numbered_${role} order by n`,
      [tx.centreId],
    ),
  );
}

/** The five standards as units of one cohort, due one after the other. */
async function fillCohort(tx: CentreTransaction, administrator: Actor, manager: Actor): Promise<void> {
  const versions = await tx.query(
    sql<{ id: string; key: string }>(
      'select id, standard_key as key from standard_version order by standard_key',
    ),
  );
  const day = (fromNow: number) =>
    new Date(tx.now.getTime() + fromNow * 86_400_000).toISOString().slice(0, 10);
  const cohortId = await createCohort(tx, manager, { name: 'Every learner', startsOn: day(-200) });
  for (const [index, { id, key }] of versions.entries()) {
    const unitSpecificationId = await createUnitSpecification(tx, administrator, {
      standardVersionId: id,
      code: key,
    });
    await addUnitToCohort(tx, manager, { cohortId, unitSpecificationId, targetDate: day(index * 60 - 30) });
  }
}
