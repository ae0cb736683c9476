import { randomUUID } from 'node:crypto';
import { newId } from '#database';
import { type Actor, type Role } from '#people';
import { hash } from '@node-rs/argon2';
import { asOwner } from './owner.js';

export interface TestCentre {
  readonly centreId: string;
  readonly name: string;
}

/** Somebody who can act, and sign in. */
export interface TestPerson extends Actor {
  readonly address: string;
  readonly password: string;
}

/** The password of every test person, and its hash at the lowest cost there is: hashing is not what tests are about. */
export const testPassword = 'a fox under a hedge';
const hashed = hash(testPassword, { memoryCost: 64, timeCost: 1, parallelism: 1 });

/** A centre of its own, so that tests on one database do not meet. */
export async function aCentre(name = `Centre ${randomUUID().slice(0, 8)}`): Promise<TestCentre> {
  const owner = await asOwner();
  const centreId = newId();
  await owner.inInstallation((tx) =>
    tx.query(
      'insert into centre (centre_id, name, safeguarding_contact, created_at) values ($1, $2, $3, $4)',
      [centreId, name, 'Safeguarding desk, 01632 960 001', tx.now],
    ),
  );
  return { centreId, name };
}

export interface PersonWanted {
  readonly roles?: readonly Role[];
  readonly at?: TestCentre;
  readonly name?: string;
  readonly address?: string;
}

/** An active person with an account, at a centre of their own unless one is named: `aPerson({ roles: ['assessor'], at })`. */
export async function aPerson({
  roles = ['learner'],
  at,
  name,
  address,
}: PersonWanted = {}): Promise<TestPerson> {
  const owner = await asOwner();
  const centre = at ?? (await aCentre());
  const person = {
    personId: newId(),
    name: name ?? `Person ${randomUUID().slice(0, 8)}`,
    address: address ?? `${randomUUID()}@example.org`,
  };
  const passwordHash = await hashed;
  const accountId = await owner.inInstallation(async (tx) => {
    const [account] = await tx.query<{ id: string }>(
      `insert into account (id, address, password_hash, created_at) values ($1, $2, $3, $4)
       on conflict (address) do update set address = excluded.address returning id`,
      [newId(), person.address, passwordHash, tx.now],
    );
    await tx.query(
      'insert into person (centre_id, id, account_id, name, created_at) values ($1, $2, $3, $4, $5)',
      [centre.centreId, person.personId, account!.id, person.name, tx.now],
    );
    for (const role of roles)
      await tx.query(
        'insert into person_role (centre_id, id, person_id, role, granted_at) values ($1, $2, $3, $4, $5)',
        [centre.centreId, newId(), person.personId, role, tx.now],
      );
    return account!.id;
  });
  return {
    ...person,
    accountId,
    centreId: centre.centreId,
    centreName: centre.name,
    roles,
    password: testPassword,
  };
}

/** The same account at a second centre. */
export const alsoAt = (
  person: TestPerson,
  at: TestCentre,
  roles: readonly Role[] = person.roles,
): Promise<TestPerson> => aPerson({ roles, at, name: person.name, address: person.address });
