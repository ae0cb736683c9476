import type { Actor, SessionGrounds } from '#people';
import 'express-session';

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
    visitor?: Visitor;
    endedSession?: EndedSession;
    /** What a session that this request begins rests on: kept for the request, never with the session. */
    sessionGrounds?: SessionGrounds;
    /** The values of a form that was posted too late, for the page at this address to show again. */
    postedBefore?: Readonly<Record<string, unknown>>;
  }
}

declare module 'express-session' {
  interface SessionData {
    accountId?: string;
    centreId?: string;
    /** Since when the twelve hours run (ISO 8601). */
    since?: string;
    /** Told once, on the next page. */
    notice?: { readonly text: string; readonly success?: boolean };
    sealedForm?: string;
  }
}
