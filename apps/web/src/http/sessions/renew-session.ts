import type { Request } from 'express';
import type { ProvenPassword } from '#people';
import { Gone } from '#refusals';
import { paths } from '../paths.js';
import { SignInFirst } from '../routes/not-yet.js';

/**
 * A session with a new id for this account at this centre (threat 3): nobody who planted or saw the old id comes along.
 * With the password just proven it begins anew; without, it goes on from the present session, and the twelve hours run on.
 * @throws Conflict `password-changed`; SignInFirst when the present session has ended meanwhile
 */
export async function renewSession(
  request: Request,
  who: { readonly accountId: string; readonly centreId: string | null },
  proven?: ProvenPassword,
): Promise<void> {
  const { since, sealedForm } = request.session;
  request.sessionGrounds = { proven };
  await freshSession(request);
  Object.assign(request.session, {
    accountId: who.accountId,
    centreId: who.centreId ?? undefined,
    since: proven ? undefined : since,
    sealedForm,
  });
  try {
    await saveSession(request);
  } catch (error) {
    await freshSession(request); // nobody's, so that what was refused is not tried again with the answer
    throw error instanceof Gone ? new SignInFirst(paths.home.to()) : error;
  }
}

async function freshSession(request: Request): Promise<void> {
  await new Promise<void>((resolve, reject) =>
    request.session.regenerate((error) => (error ? reject(error as Error) : resolve())),
  );
}

/**
 * Saved now, not with the last byte of the answer as express-session does: a browser follows a redirect as soon as it
 * has the headers.
 */
export async function saveSession(request: Request): Promise<void> {
  await new Promise<void>((resolve, reject) =>
    request.session.save((error) => (error ? reject(error as Error) : resolve())),
  );
}

/** Ends the session here and in the database. */
export async function endOwnSession(request: Request): Promise<void> {
  await new Promise<void>((resolve, reject) =>
    request.session.destroy((error) => (error ? reject(error as Error) : resolve())),
  );
}
