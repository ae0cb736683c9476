import { hash, verify } from '@node-rs/argon2';

/** OWASP, "Password Storage Cheat Sheet": argon2id (the library's default) with 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** What nobody's password is compared with, so that an unknown address costs the same hash as a known one. */
const nobodys = hash(crypto.randomUUID(), cost);

/** The argon2id hash in PHC form, with its salt and cost. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), cost);

/** Whether the password fits; without a stored hash it does the same work and says no. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  const fits = await verify(stored ?? (await nobodys), password.normalize('NFC'));
  return stored !== null && fits;
}
