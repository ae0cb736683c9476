import { randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Database } from '#database';
import {
  beginSession,
  endSession,
  forgetLateForm,
  type StoredSession,
  type ProvenPassword,
  resumeSession,
} from '#people';
import { Gone } from '#refusals';
import { cookieName, cookieOptions, readCookie } from '../cookies.js';
import { isFormToken, newFormToken } from '../form-token.js';
import { seal, unseal } from '../forms/seal.js';
import { paths } from '../paths.js';
import { SignInRequired } from '../routes/preconditions.js';
import type { WebSecrets } from '../secrets.js';

/** A flash message: what was just done, shown once. */
export interface Notice {
  readonly text: string;
  readonly success?: boolean;
}

export interface SessionSettings {
  readonly database: Database;
  readonly secrets: Pick<WebSecrets, 'forms' | 'formTokens'>;
  /** The app is reached by https. */
  readonly secure: boolean;
}

const noticeLifetimeMs = 5 * 60_000;
/** Browsers keep cookies of 4 KB. */
const maxNoticeLength = 900;

/**
 * What a browser is known by: an id in a cookie. A stranger gets one with the first form and has no row; who has signed
 * in has one, under the id's digest. An id never survives signing in (threat 3): whoever planted or saw it is a stranger.
 */
export class Session {
  /** A form that was posted after the session before had ended. */
  sealedForm: string | null;
  private token?: string;
  private shown?: Notice;

  private constructor(
    private readonly settings: SessionSettings,
    private readonly response: Response,
    private id: string | undefined,
    readonly kept: StoredSession | null,
  ) {
    this.sealedForm = kept && !kept.ended ? kept.sealedForm : null;
  }

  /** The session of a request, as the database knows it at this moment. */
  static async of(request: Request, response: Response, settings: SessionSettings): Promise<Session> {
    const sent = readCookie(request, cookieName('attest', settings.secure));
    const id = /^[\w-]{43}$/.test(sent ?? '') ? sent : undefined;
    const kept = id ? await settings.database.autocommit((tx) => resumeSession(tx, id)) : null;
    return new Session(settings, response, id, kept);
  }

  /**
   * A session with a new id, which replaces this one. With the password just proven it begins anew; without, it goes on
   * from this one, and the twelve hours run on.
   * @throws Conflict `password-changed`; SignInRequired when this session has ended meanwhile
   */
  async renew(
    { accountId, centreId }: { readonly accountId: string; readonly centreId: string | null },
    proven?: ProvenPassword,
  ): Promise<void> {
    const { id: replaces, sealedForm, kept } = this;
    const id = randomId();
    const begun = this.settings.database.inInstallation((tx) => {
      const since = (!proven && kept?.since) || tx.now;
      return beginSession(tx, id, { accountId, centreId, since, sealedForm }, { proven, replaces });
    });
    await begun.catch((error: unknown) => {
      throw error instanceof Gone ? new SignInRequired(paths.home.to()) : error;
    });
    this.take(id);
  }

  /** Ends the session here and in the database. */
  async end(): Promise<void> {
    const { id } = this;
    if (id) await this.settings.database.autocommit((tx) => endSession(tx, id));
    this.id = undefined;
    this.clearCookie('attest');
  }

  async forgetLateForm(): Promise<void> {
    const { id } = this;
    this.sealedForm = null;
    if (id) await this.settings.database.autocommit((tx) => forgetLateForm(tx, id));
  }

  /** For all forms of this answer. */
  formToken(): string {
    return (this.token ??= newFormToken(this.settings.secrets.formTokens, this.ownId()));
  }

  isFormToken(token: unknown): boolean {
    return this.id !== undefined && isFormToken(this.settings.secrets.formTokens, this.id, token);
  }

  /** Told once, on the page that this browser sees next; it travels there in a cookie that nobody can read or make. */
  tellNext(text: string): void {
    const sealed = seal(this.settings.secrets.forms, this.noticePurpose(), text.slice(0, maxNoticeLength));
    this.setCookie('attest-notice', sealed, noticeLifetimeMs);
  }

  tellHere(notice: Notice): void {
    this.shown = notice;
  }

  /** The notice for this page; reading it clears its cookie. */
  notice(): Notice | undefined {
    const sealed = this.shown ? undefined : this.cookie('attest-notice');
    if (!sealed) return this.shown;
    this.clearCookie('attest-notice');
    const text = unseal(this.settings.secrets.forms, this.noticePurpose(), sealed);
    return text === null ? undefined : (this.shown = { text, success: true });
  }

  private noticePurpose(): string {
    return `attest notice\n${this.ownId()}`;
  }

  private ownId(): string {
    return this.id ?? this.take(randomId());
  }

  private take(id: string): string {
    this.id = id;
    this.token = undefined;
    this.setCookie('attest', id);
    return id;
  }

  private cookie(name: string): string | undefined {
    return readCookie(this.response.req, cookieName(name, this.settings.secure));
  }

  private setCookie(name: string, value: string, maxAge?: number): void {
    const { secure } = this.settings;
    this.response.cookie(cookieName(name, secure), value, { ...cookieOptions(secure), maxAge });
  }

  private clearCookie(name: string): void {
    const { secure } = this.settings;
    this.response.clearCookie(cookieName(name, secure), cookieOptions(secure));
  }
}

const randomId = (): string => randomBytes(32).toString('base64url');
