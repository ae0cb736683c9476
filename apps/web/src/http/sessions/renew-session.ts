import type { Request } from 'express';

/**
 * A session with a new id for this account at this centre (threat 3): nobody who planted or saw the old id comes along.
 * At a change of centre the twelve hours run on; signing in begins them.
 */
export async function renewSession(
  request: Request,
  who: { readonly accountId: string; readonly centreId: string | null },
  { signingIn = false } = {},
): Promise<void> {
  const since = signingIn ? undefined : request.session.since;
  const sealedForm = request.session.sealedForm;
  await new Promise<void>((resolve, reject) =>
    request.session.regenerate((error) => (error ? reject(error as Error) : resolve())),
  );
  Object.assign(request.session, {
    accountId: who.accountId,
    centreId: who.centreId ?? undefined,
    since,
    sealedForm,
  });
  await saveSession(request);
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
