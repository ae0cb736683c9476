import type { Request, Response } from 'express';
import { Passport } from 'passport';
import { Strategy } from 'passport-local';
import type { Database } from '#database';
import { authenticate, type ProvenPassword } from '#people';
import { knownDevice } from './known-device.js';

/** Checks the posted `email` and `password`: the account and what was proven of it, or null when they do not fit. */
export type CheckPassword = (request: Request, response: Response) => Promise<ProvenPassword | null>;

/** passport-local without its sessions: ours are renewed by `Session.renew`. */
export function passwordCheckOf(database: Database, deviceKey: string, secure: boolean): CheckPassword {
  const passport = new Passport();
  passport.use(
    new Strategy(
      { usernameField: 'email', session: false, passReqToCallback: true },
      (request, address, password, done) => {
        const device = knownDevice(request, deviceKey, secure, address);
        authenticate(database, { address, password, from: request.ip ?? '', device }).then(
          (proven) => done(null, proven ?? false),
          (error: unknown) => done(error),
        );
      },
    ),
  );
  return (request, response) =>
    new Promise((resolve, reject) => {
      const decided = (error: unknown, found?: ProvenPassword | false | null) =>
        error ? reject(error as Error) : resolve(found || null);
      passport.authenticate('local', { session: false }, decided)(request, response, reject);
    });
}
