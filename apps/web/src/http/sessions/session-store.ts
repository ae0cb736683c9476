import type { Request } from 'express';
import { type SessionData, Store } from 'express-session';
import type { Database } from '#database';
import {
  beginSession,
  endSession,
  keepSession,
  type KeptSession,
  readSession,
  type SessionToKeep,
  touchSession,
} from '#people';

type Done<Result = void> = (error?: unknown, result?: Result | null) => void;
type Running = SessionData & { req?: Request };

const touchedAtMostEvery = 60_000;

/**
 * Sessions in PostgreSQL, by the digest of their id. Reading one also tells who the account is at its centre at this
 * moment: what express-session does not carry is kept here, beside the data it was read with.
 */
export class SessionStore extends Store {
  /** Makes the request's session a new one; express-session puts it here. */
  declare readonly generate: (request: Request) => void;
  private readonly read = new WeakMap<object, KeptSession & { readonly id: string }>();

  constructor(private readonly database: Database) {
    super();
  }

  override get(id: string, done: Done<SessionData>): void {
    this.answer(done, async () => {
      const kept = await this.database.readInstallation((tx) => readSession(tx, id));
      if (!kept) return null;
      const data = toSessionData(kept);
      this.read.set(data, { ...kept, id });
      return data;
    });
  }

  override createSession(request: Request, data: SessionData) {
    const session = super.createSession(request, data);
    const kept = this.read.get(data);
    if (!kept) return session;
    this.read.set(session, kept);
    if (kept.accountId && kept.ended)
      request.endedSession = { accountId: kept.accountId, centreId: kept.centreId };
    else if (kept.accountId) request.visitor = { accountId: kept.accountId, actor: kept.actor };
    return session;
  }

  /** The old session ends in the transaction that keeps the new one, which notices should it have ended already. */
  override regenerate(request: Request, done: Done): void {
    const replaces = request.sessionGrounds?.replaces ?? request.sessionID;
    request.sessionGrounds = { ...request.sessionGrounds, replaces };
    this.generate(request);
    done();
  }

  override set(id: string, session: Running, done: Done = () => undefined): void {
    this.answer(done, async () => {
      const known = this.read.get(session)?.id === id;
      const kept = toKeep(session, this.database.clock());
      await (known
        ? this.database.readInstallation((tx) => keepSession(tx, id, kept))
        : this.database.inInstallation((tx) => beginSession(tx, id, kept, session.req?.sessionGrounds)));
      this.read.set(session, { ...this.read.get(session)!, id });
    });
  }

  override touch(id: string, session: SessionData, done: Done = () => undefined): void {
    const kept = this.read.get(session);
    const age = kept?.lastSeenAt ? this.database.clock().getTime() - kept.lastSeenAt.getTime() : Infinity;
    if (kept?.ended || age < touchedAtMostEvery) return done();
    this.answer(done, () => this.database.readInstallation((tx) => touchSession(tx, id)));
  }

  override destroy(id: string, done: Done = () => undefined): void {
    this.answer(done, async () => {
      await this.database.readInstallation((tx) => endSession(tx, id));
    });
  }

  private answer<Result>(done: Done<Result>, work: () => Promise<Result | null | void>): void {
    work().then(
      (result) => done(null, result ?? null),
      (error: unknown) => done(error),
    );
  }
}

function toSessionData(kept: KeptSession): SessionData {
  const cookie = { originalMaxAge: null };
  if (kept.ended) return { cookie, csrfToken: kept.data['csrfToken'] as string | undefined };
  return {
    ...kept.data,
    cookie,
    accountId: kept.accountId ?? undefined,
    centreId: kept.centreId ?? undefined,
    since: kept.createdAt.toISOString(),
  };
}

function toKeep(session: Running, now: Date): SessionToKeep {
  const { cookie: _, accountId, centreId, since, ...data } = session;
  return {
    accountId: accountId ?? null,
    centreId: centreId ?? null,
    since: since ? new Date(since) : now,
    data: JSON.parse(JSON.stringify(data)) as Record<string, unknown>,
  };
}
