import { hash, verify } from '@node-rs/argon2';

/** OWASP, "Password Storage Cheat Sheet": argon2id (the library's default) with 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Compared with when the account does not exist, so that it costs the same. */
const dummyHash = hash(crypto.randomUUID(), cost);

/** The argon2id hash in PHC form, with its salt and cost. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), cost);

/** Without a stored hash it does the same work and returns false. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const verified = await verify(stored ?? (await dummyHash), password.normalize('NFC'));
  return stored !== null && verified;
}
