import { createHash, randomBytes } from 'node:crypto';

/** A token to be shown once (256 random bits), and the digest of it that is kept. */
export function newSecretToken(prefix = ''): { readonly token: string; readonly hash: Buffer } {
  const token = prefix + randomBytes(32).toString('base64url');
  return { token, hash: hashOfToken(token) };
}

/** A fast hash suffices: tokens are random, there is nothing to guess. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();
