import { parseCookie } from 'cookie';
import type { CookieOptions, Request } from 'express';

/** With https the `__Host-` prefix keeps neighbours under the same domain from planting a cookie of that name. */
export const cookieName = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : name);

/** Out of reach for scripts and for other sites' posts; for every page of ours. */
export const cookieOptions = (secure: boolean): CookieOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  secure,
  path: '/',
});

export const readCookie = (request: Request, name: string): string | undefined =>
  parseCookie(request.get('cookie') ?? '')[name];
