import type { Actor } from '#people';
import type { TypedForm } from '../forms/posted-form.js';
import type { Session } from './session.js';

/** Who is asking, as the session or the token says and the database confirmed for this request. */
export interface Visitor {
  readonly accountId: string;
  /** Null before a centre is chosen, and when the account is no longer active there. */
  readonly actor: Actor | null;
}

/** A session that ended by time: whose it was, so that the same account may find its form again. */
export interface EndedSession {
  readonly accountId: string;
  readonly centreId: string | null;
}

declare module 'express-serve-static-core' {
  interface Request {
    /** On every address but those of programs, assets and the health check. */
    session: Session;
    visitor?: Visitor;
    endedSession?: EndedSession;
    /** The values of a form that was posted too late, for the page at this address to show again. */
    postedBefore?: TypedForm;
  }
}
