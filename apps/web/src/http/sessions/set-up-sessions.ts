import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import session from 'express-session';
import type { Configuration } from '#configuration';
import type { Database } from '#database';
import { SessionStore } from './session-store.js';

/** The cookie's name: with https the `__Host-` prefix keeps neighbours under the same domain from planting one. */
export const cookieName = (origin: string): string =>
  origin.startsWith('https:') ? '__Host-attest' : 'attest';

/** Addresses without a session: programs bring tokens, and a health check must not wait for anything. */
const sessionless = /^\/(api|assets|health)(\/|$)/i;

export function setUpSessions(
  app: NestExpressApplication,
  database: Database,
  { origin }: Configuration,
  secret: string,
): void {
  const secure = origin.startsWith('https:');
  const sessions = session({
    name: cookieName(origin),
    secret,
    store: new SessionStore(database),
    resave: false,
    saveUninitialized: false,
    proxy: secure,
    cookie: { httpOnly: true, sameSite: 'lax', secure, path: '/' },
  });
  app.use((request: Request, response: Response, next: NextFunction) =>
    sessionless.test(request.path) ? next() : sessions(request, response, next),
  );
}
