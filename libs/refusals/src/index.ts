export { describeFault } from './describe-fault.js';

/**
 * Every way in which the system refuses something. The list is closed: the web app maps each to a page and to an
 * RFC 9457 problem. Libraries throw codes and facts; the app supplies the words.
 */
export abstract class Refusal extends Error {
  abstract readonly kind: AnyRefusal['kind'];
}

export type AnyRefusal =
  NotFound | NotAllowed | RuleBroken | Conflict | Invalid | Gone | TooMany | Unavailable;

/** Does not exist, or this person may not see it: deliberately indistinguishable. */
export class NotFound extends Refusal {
  readonly kind = 'not-found';
  constructor(readonly what: string) {
    super(`not found: ${what}`);
  }
}

/** Visible to them, but not theirs to do. */
export class NotAllowed extends Refusal {
  readonly kind = 'not-allowed';
  constructor(readonly act: string) {
    super(`not allowed: ${act}`);
  }
}

/** One reason why a rule refuses: a code for the message file, and the facts its sentence needs. */
export interface Blocker {
  readonly code: string;
  readonly [fact: string]: unknown;
}

/** A rule of assessment refuses, with every reason. */
export class RuleBroken<B extends Blocker = Blocker> extends Refusal {
  readonly kind = 'rule-broken';
  constructor(readonly blockers: readonly B[]) {
    super(`rule broken: ${blockers.map((blocker) => blocker.code).join(', ')}`);
  }
}

/** Someone else was first, or the page is stale. `facts` say who won and what stands now. */
export class Conflict extends Refusal {
  readonly kind = 'conflict';
  constructor(
    readonly code: string,
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(`conflict: ${code}`);
  }
}

/** Invalid input: field name → code of its message. */
export class Invalid extends Refusal {
  readonly kind = 'invalid';
  constructor(readonly fields: Readonly<Record<string, string>>) {
    super(`invalid: ${Object.keys(fields).join(', ')}`);
  }
}

/** Existed once: a used link, an expired token. */
export class Gone extends Refusal {
  readonly kind = 'gone';
  constructor(readonly what: string) {
    super(`gone: ${what}`);
  }
}

/** Too many attempts. `begins` marks the first one a limit refuses, so that operators are alerted once. */
export class TooMany extends Refusal {
  readonly kind = 'too-many';
  constructor(
    readonly retryAfterSeconds: number,
    readonly begins = false,
  ) {
    super(`too many: again in ${retryAfterSeconds} s`);
  }
}

/** Something this act depends on is down or full; nothing was changed. */
export class Unavailable extends Refusal {
  readonly kind = 'unavailable';
  constructor(
    readonly part: string,
    options?: ErrorOptions,
  ) {
    super(`unavailable: ${part}`, options);
  }
}
