import type { Request } from 'express';
import type { ProvenPassword } from '#people';
import { Gone } from '#refusals';
import { paths } from '../paths.js';
import { SignInFirst } from '../routes/not-yet.js';

/**
 * A session with a new id for this account at this centre, in place of the present one (threat 3).
 * @throws Conflict `password-changed`; SignInFirst when the present session has ended meanwhile
 */
export async function renewSession(
  request: Request,
  who: { readonly accountId: string; readonly centreId: string | null },
  proven?: ProvenPassword,
): Promise<void> {
  try {
    await request.session.renew(who, proven);
  } catch (error) {
    throw error instanceof Gone ? new SignInFirst(paths.home.to()) : error;
  }
}

/** Ends the session here and in the database. */
export const endOwnSession = (request: Request): Promise<void> => request.session.end();
