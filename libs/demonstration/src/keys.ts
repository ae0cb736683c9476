import { randomInt } from 'node:crypto';
import type { Role } from '#people';
import type { Key } from './join-centre.js';

/** An entry of `demo-accounts.json`. */
export interface DemoAccount {
  readonly role: Role;
  readonly email: string;
  readonly password: string;
}

/** The accounts listed to the user: one of each role, then an assessor at two centres, who has to choose. */
const listed: readonly { readonly key: string; readonly role: Role }[] = [
  { key: 'learner', role: 'learner' },
  { key: 'assessor', role: 'assessor' },
  { key: 'iqa', role: 'iqa' },
  { key: 'manager', role: 'manager' },
  { key: 'administrator', role: 'administrator' },
  { key: 'second-assessor', role: 'assessor' },
];

/** The addresses and passwords of the demonstration. Passwords are random and easy to type. */
export class Keys {
  private readonly made = new Map<string, Key>();

  of(key: string): Key {
    const credentials = this.made.get(key) ?? {
      address: `${key}@northbridge.example`,
      password: newPassword(),
    };
    this.made.set(key, credentials);
    return credentials;
  }

  accounts(): DemoAccount[] {
    return listed.map(({ key, role }) => ({
      role,
      email: this.of(key).address,
      password: this.of(key).password,
    }));
  }
}

const letters = 'abcdefghjkmnpqrstuvwxyz';

/** 16 letters out of 23: some 72 bits. */
const newPassword = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-');
