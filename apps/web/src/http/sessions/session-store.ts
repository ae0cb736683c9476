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

  override set(id: string, session: Running, done: Done = () => undefined): void {
    this.answer(done, async () => {
      const keep = this.read.get(session)?.id === id ? keepSession : beginSession;
      const now = this.database.clock();
      await this.database.readInstallation((tx) => keep(tx, id, toKeep(session, now)));
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
    this.answer(done, () => this.database.readInstallation((tx) => endSession(tx, id)));
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
