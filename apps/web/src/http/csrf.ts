import type { Request } from 'express';
import { NotAllowed } from '#refusals';

/** Whether a request brings a token of its session: in the form, or in the `X-CSRF-Token` header. */
export function hasValidFormToken(request: Request): boolean {
  const { _csrf } = (request.body ?? {}) as { _csrf?: unknown };
  return request.session.isFormToken(_csrf ?? request.get('x-csrf-token'));
}

/**
 * For routes that read a multipart body themselves: call it with the first field, or with nothing when the token came
 * in the `X-CSRF-Token` header, before a byte of any file is kept.
 * @throws NotAllowed
 */
export function checkFormToken(request: Request, token?: string): void {
  if (!hasValidFormToken(request) && !request.session.isFormToken(token)) throw new NotAllowed('form-token');
}

/**
 * Whether a request that writes came from one of our own pages (threat 9): its Origin, or failing that its Referer, is
 * the configured origin or the very host it was sent to. `undefined` when it does not say, as programs do not; browsers
 * always do.
 */
export function isSameOrigin(request: Request, origin: string): boolean | undefined {
  const from = request.get('origin') ?? refererOrigin(request);
  if (from === undefined) return undefined;
  if (from === origin) return true;
  return URL.canParse(from) && new URL(from).host === request.get('host') && !origin.startsWith('https:');
}

function refererOrigin(request: Request): string | undefined {
  const referer = request.get('referer');
  return referer && URL.canParse(referer) ? new URL(referer).origin : undefined;
}
