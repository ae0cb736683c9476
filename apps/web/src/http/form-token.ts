import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * The token that the forms of a session carry as their first field, `_csrf`: an HMAC of the session's id, so that it is
 * kept nowhere (OWASP, "Signed Double-Submit Cookie"). It is salted, another one in each answer: what is the same in
 * many compressed answers can be guessed from their lengths (BREACH).
 */
export function newFormToken(key: Buffer, sessionId: string): string {
  const salt = randomBytes(16).toString('base64url');
  return salt + macOf(key, sessionId, salt);
}

/** Whether this is a token of that session. */
export function isFormToken(key: Buffer, sessionId: string, token: unknown): boolean {
  const [, salt, mac] = /^([\w-]{22})([\w-]{43})$/.exec(typeof token === 'string' ? token : '') ?? [];
  if (!salt || !mac) return false;
  return timingSafeEqual(Buffer.from(mac), Buffer.from(macOf(key, sessionId, salt)));
}

const macOf = (key: Buffer, sessionId: string, salt: string): string =>
  createHmac('sha256', key).update(`form token\n${salt}\n${sessionId}`).digest('base64url');
