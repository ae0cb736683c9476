import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'express';
import { normaliseAddress } from '#people';
import { cookieName, cookieOptions, readCookie } from '../cookies.js';

/**
 * A browser in which an account has signed in before carries a cookie that says so, bound to that account. Its tries are
 * counted apart, so that somebody who keeps guessing from elsewhere cannot keep the owner out (threat 1; OWASP, "Slow
 * Down Online Guessing Attacks with Device Cookies"). It opens nothing: the password is needed all the same.
 */
const yearMs = 365 * 24 * 60 * 60 * 1000;

/** The device's own mark, when this account has signed in on it; undefined otherwise. */
export function knownDevice(
  request: Request,
  key: string,
  secure: boolean,
  typed: string,
): string | undefined {
  const sent = readCookie(request, cookieName('attest-device', secure)) ?? '';
  const [, mark, mac] = /^([\w-]{22})\.([\w-]{43})$/.exec(sent) ?? [];
  if (!mark || !mac) return undefined;
  return timingSafeEqual(Buffer.from(mac), Buffer.from(macOf(key, mark, typed))) ? mark : undefined;
}

/** From now on this device is known for the account. Each sign-in gives a new mark. */
export function rememberDevice(response: Response, key: string, secure: boolean, typed: string): void {
  const mark = randomBytes(16).toString('base64url');
  response.cookie(cookieName('attest-device', secure), `${mark}.${macOf(key, mark, typed)}`, {
    ...cookieOptions(secure),
    maxAge: yearMs,
  });
}

const macOf = (key: string, mark: string, typed: string): string =>
  createHmac('sha256', key)
    .update(`device\n${mark}\n${normaliseAddress(typed)}`)
    .digest('base64url');
