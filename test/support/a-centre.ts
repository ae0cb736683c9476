import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { newId, type CentreTransaction } from '#database';
import type { Actor, Role } from '#people';
import { asApp, asOwner } from './connections.js';
import { sql } from './sql.js';

const names = ['Ash Fernley', 'Bryn Okoro', 'Carys Wexford', 'Dara Lindqvist', 'Elis Marchetti', 'Femi Hale'];

/** Somebody who can act, and sign in. */
export interface TestPerson extends Actor {
  readonly address: string;
  readonly password: string;
}

/** Hashed at the lowest cost there is: hashing is not what tests are about. */
const password = 'a fox under a hedge';
const passwordHash = hash(password, { memoryCost: 64, timeCost: 1, parallelism: 1 });

export interface TestCentre {
  readonly id: string;
  readonly name: string;
  /** Somebody of this centre with these roles, and with an account. */
  person(...roles: Role[]): Promise<TestPerson>;
  /** The account of somebody who is at another centre, here too. */
  join(person: TestPerson, ...roles: Role[]): Promise<TestPerson>;
  /** Runs acts or queries in one transaction of this centre, as the app. */
  run<Result>(work: (tx: CentreTransaction) => Promise<Result>): Promise<Result>;
}

/** A centre of its own for each test: databases are shared, tenancy keeps tests apart. */
export async function aCentre(): Promise<TestCentre> {
  const id = newId();
  const [app, owner] = [await asApp(), await asOwner()];
  const name = `Centre ${id.slice(-6)}`;
  await owner.inCentre(id, (tx) =>
    tx.query(
      sql('insert into centre (centre_id, name, safeguarding_contact, created_at) values ($1, $2, $3, $4)', [
        id,
        name,
        'Safeguarding desk, 01632 960 001',
        tx.now,
      ]),
    ),
  );
  let people = 0;

  const addPerson = (who: Pick<TestPerson, 'accountId' | 'name' | 'address'>, roles: readonly Role[]) =>
    owner.inCentre(id, async (tx): Promise<TestPerson> => {
      const personId = newId();
      await tx.query(
        sql(
          `insert into account (id, address, password_hash, created_at) values ($1, $2, $3, $4) on conflict do nothing`,
          [who.accountId, who.address, await passwordHash, tx.now],
        ),
      );
      await tx.query(
        sql('insert into person (centre_id, id, account_id, name, created_at) values ($1, $2, $3, $4, $5)', [
          id,
          personId,
          who.accountId,
          who.name,
          tx.now,
        ]),
      );
      for (const role of roles)
        await tx.query(
          sql(
            'insert into person_role (centre_id, id, person_id, role, granted_at) values ($1, $2, $3, $4, $5)',
            [id, newId(), personId, role, tx.now],
          ),
        );
      return { ...who, personId, centreId: id, centreName: name, roles, password };
    });

  return {
    id,
    name,
    run: (work) => app.inCentre(id, work),
    person: (...roles) => {
      const nextName = `${names[people++ % names.length]} ${people}`;
      return addPerson({ accountId: newId(), name: nextName, address: `${randomUUID()}@example.org` }, roles);
    },
    join: ({ accountId, name: personName, address }, ...roles) =>
      addPerson({ accountId, name: personName, address }, roles),
  };
}
