import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'express';
import { normaliseAddress } from '#people';

/**
 * A browser in which an account has signed in before carries a cookie that says so, bound to that account. Its tries are
 * counted apart, so that somebody who keeps guessing from elsewhere cannot keep the owner out (threat 1; OWASP, "Slow
 * Down Online Guessing Attacks with Device Cookies"). It opens nothing: the password is needed all the same.
 */
const aYear = 365 * 24 * 60 * 60 * 1000;

const nameFor = (secure: boolean): string => (secure ? '__Host-attest-device' : 'attest-device');

/** The device's own mark, when this account has signed in on it; undefined otherwise. */
export function knownDevice(
  request: Request,
  key: string,
  secure: boolean,
  typed: string,
): string | undefined {
  const pattern = new RegExp(`(?:^|; )${nameFor(secure)}=([\\w-]{22})\\.([\\w-]{43})(?:;|$)`);
  const [, mark, mac] = pattern.exec(request.get('cookie') ?? '') ?? [];
  if (!mark || !mac) return undefined;
  return timingSafeEqual(Buffer.from(mac), Buffer.from(macOf(key, mark, typed))) ? mark : undefined;
}

/** From now on this device is known for the account. Each sign-in gives a new mark. */
export function rememberDevice(response: Response, key: string, secure: boolean, typed: string): void {
  const mark = randomBytes(16).toString('base64url');
  response.cookie(nameFor(secure), `${mark}.${macOf(key, mark, typed)}`, {
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path: '/',
    maxAge: aYear,
  });
}

const macOf = (key: string, mark: string, typed: string): string =>
  createHmac('sha256', key)
    .update(`device\n${mark}\n${normaliseAddress(typed)}`)
    .digest('base64url');
