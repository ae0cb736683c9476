import { randomUUID } from 'node:crypto';
import { newId, type Transaction } from '#database';
import type { Actor, Role } from '#people';
import { asApp, asOwner } from './connections.js';

const names = ['Ash Fernley', 'Bryn Okoro', 'Carys Wexford', 'Dara Lindqvist', 'Elis Marchetti', 'Femi Hale'];

export interface TestCentre {
  readonly id: string;
  /** Somebody of this centre with these roles. */
  person(...roles: Role[]): Promise<Actor>;
  /** Runs acts or queries in one transaction of this centre, as the app. */
  run<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result>;
}

/** A centre of its own for each test: databases are shared, tenancy keeps tests apart. */
export async function aCentre(): Promise<TestCentre> {
  const id = newId();
  const [app, owner] = [await asApp(), await asOwner()];
  const name = `Centre ${id.slice(-6)}`;
  await owner.inCentre(id, (tx) =>
    tx.query('insert into centre (centre_id, name, created_at) values ($1, $2, $3)', [id, name, tx.now]),
  );
  let people = 0;
  return {
    id,
    run: (work) => app.inCentre(id, work),
    person: (...roles) =>
      owner.inCentre(id, async (tx) => {
        const actor: Actor = {
          accountId: newId(),
          personId: newId(),
          centreId: id,
          centreName: name,
          name: `${names[people++ % names.length]} ${people}`,
          roles,
        };
        await tx.query('insert into account (id, address, created_at) values ($1, $2, $3)', [
          actor.accountId,
          `${randomUUID()}@example.org`,
          tx.now,
        ]);
        await tx.query(
          'insert into person (centre_id, id, account_id, name, created_at) values ($1, $2, $3, $4, $5)',
          [id, actor.personId, actor.accountId, actor.name, tx.now],
        );
        for (const role of roles)
          await tx.query(
            'insert into person_role (centre_id, id, person_id, role, granted_at) values ($1, $2, $3, $4, $5)',
            [id, newId(), actor.personId, role, tx.now],
          );
        return actor;
      }),
  };
}
