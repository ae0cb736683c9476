import { randomInt } from 'node:crypto';
import type { Role } from '#people';
import type { Key } from './join-centre.js';

/** A demonstration account as `demo-accounts.json` keeps it. */
export interface DemoAccount {
  readonly role: Role;
  readonly email: string;
  readonly password: string;
}

/** Whose accounts are told: the first of each role, then an assessor who is at two centres and has to choose. */
const told: readonly { readonly key: string; readonly role: Role }[] = [
  { key: 'learner', role: 'learner' },
  { key: 'assessor', role: 'assessor' },
  { key: 'iqa', role: 'iqa' },
  { key: 'manager', role: 'manager' },
  { key: 'administrator', role: 'administrator' },
  { key: 'second-assessor', role: 'assessor' },
];

/** The address and the password of everybody in the demonstration. Passwords differ each time and are easy to type. */
export class Keys {
  private readonly made = new Map<string, Key>();

  of(key: string): Key {
    const known = this.made.get(key) ?? { address: `${key}@northbridge.example`, password: newPassword() };
    this.made.set(key, known);
    return known;
  }

  accounts(): DemoAccount[] {
    return told.map(({ key, role }) => ({
      role,
      email: this.of(key).address,
      password: this.of(key).password,
    }));
  }
}

const letters = 'abcdefghjkmnpqrstuvwxyz';

/** Sixteen letters: some 72 bits. */
const newPassword = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-');
