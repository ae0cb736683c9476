import { HttpException } from '@nestjs/common';
import { type AnyRefusal, type Blocker, Refusal } from '#refusals';
import { TokenNeeded } from '../api/authenticate-client.js';
import { CentreRequired, StaleFormToken, SignInRequired } from '../routes/preconditions.js';

/** What went wrong, for a page and for a program alike (RFC 9457): a status, a code for the words, and facts. */
export interface Problem {
  readonly status: number;
  /** Which words: `titles.<code>` and `bodies.<code>` beside the refusal page. */
  readonly code: string;
  readonly blockers?: readonly Blocker[];
  readonly fields?: Readonly<Record<string, string>>;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly retryAfterSeconds?: number;
  /** Not a refusal but a fault of ours, to be found again in the log by this reference. */
  readonly fault?: boolean;
}

/** Maps everything that can be thrown; what nobody threw on purpose is a fault. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Refusal) return refusalToProblem(error as AnyRefusal);
  if (error instanceof SignInRequired || error instanceof TokenNeeded)
    return { status: 401, code: 'sign-in-first' };
  if (error instanceof CentreRequired) return { status: 403, code: 'choose-centre-first' };
  if (error instanceof StaleFormToken) return { status: 403, code: 'form-token' };
  if (error instanceof HttpException) return fromStatus(error.getStatus());
  if (unstorable.has(databaseCodeOf(error))) return { status: 400, code: 'not-understood' };
  const status = (error as { status?: unknown; expose?: unknown }).status;
  return typeof status === 'number' && status >= 400 && status < 500
    ? fromStatus(status) // Express' own: a malformed or oversized body, a malformed address
    : { status: 500, code: 'fault', fault: true };
}

/**
 * What PostgreSQL cannot take as text, a number or an id (SQLSTATE class 22): a NUL, a number out of range, an id that is
 * none. Input is checked before it comes there; should something slip through, it is still the asker's and no fault of ours.
 */
const unstorable = new Set(['22P02', '22P05', '22021', '22003', '22007', '22008']);

const databaseCodeOf = (error: unknown): string =>
  (error as { driverError?: { code?: string } }).driverError?.code ?? '';

function refusalToProblem(refusal: AnyRefusal): Problem {
  switch (refusal.kind) {
    case 'not-found':
      return { status: 404, code: 'not-found' };
    case 'not-allowed':
      return {
        status: 403,
        code: refusal.act === 'form-token' || refusal.act === 'cross-site' ? 'form-token' : 'not-allowed',
      };
    case 'rule-broken':
      return { status: 409, code: 'rule-broken', blockers: refusal.blockers };
    case 'conflict':
      return { status: 409, code: 'conflict', blockers: [{ ...refusal.facts, code: refusal.code }] };
    case 'invalid':
      return { status: 422, code: 'invalid', fields: refusal.fields };
    case 'gone':
      return { status: 410, code: 'gone', facts: { what: refusal.what } };
    case 'too-many':
      return { status: 429, code: 'too-many', retryAfterSeconds: refusal.retryAfterSeconds };
    case 'unavailable':
      return { status: 503, code: 'unavailable', retryAfterSeconds: 30 };
  }
}

function fromStatus(status: number): Problem {
  const codes: Readonly<Record<number, string>> = {
    404: 'not-found',
    403: 'not-allowed',
    413: 'too-large',
    415: 'wrong-kind-of-body',
    422: 'invalid',
  };
  if (status >= 500) return { status, code: 'fault', fault: true };
  return { status, code: codes[status] ?? 'not-understood' };
}
