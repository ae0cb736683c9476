import { seal, unseal } from './seal.js';

/** A multiple of this many characters is sealed, so that the length does not tell a name from another. */
const block = 32;

const purpose = (accountId: string): string => `attest name that was looked for\n${accountId}`;

/**
 * A name that somebody looks for, to stand in the address of what was found: it can be paged through, gone back to and
 * marked, and neither a browser's history nor a proxy's log tells it (threat 65).
 */
export const sealName = (key: Buffer, name: string, accountId: string): string =>
  seal(key, purpose(accountId), name.padEnd(Math.ceil(name.length / block) * block));

/** The name, for the account that looked for it; undefined for anybody else, and for what is none. */
export const openName = (key: Buffer, sealed: unknown, accountId: string): string | undefined =>
  unseal(key, purpose(accountId), sealed)?.trim() || undefined;
