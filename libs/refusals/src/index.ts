export { describeFault } from './describe-fault.js';

/**
 * Every way in which the system says no. The list is closed: the web app maps each to a page and to
 * an RFC 9457 problem. A library throws codes and facts; the app finds the words.
 */
export abstract class Refusal extends Error {
  abstract readonly kind:
    | 'not-found'
    | 'not-allowed'
    | 'rule-broken'
    | 'conflict'
    | 'invalid'
    | 'gone'
    | 'too-many'
    | 'unavailable';
}

/** What does not exist, or what this person may not see: the two are never told apart. */
export class NotFound extends Refusal {
  readonly kind = 'not-found';
  constructor(readonly what: string) {
    super(`not found: ${what}`);
  }
}

/** Seen, but not theirs to do. */
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

/** A rule of assessment refuses, and says each reason why. */
export class RuleBroken<B extends Blocker = Blocker> extends Refusal {
  readonly kind = 'rule-broken';
  constructor(readonly blockers: readonly B[]) {
    super(`rule broken: ${blockers.map((blocker) => blocker.code).join(', ')}`);
  }
}

/** Somebody else was first, or the page is stale. `facts` say who won and what stands now. */
export class Conflict extends Refusal {
  readonly kind = 'conflict';
  constructor(
    readonly code: string,
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(`conflict: ${code}`);
  }
}

/** Fields that cannot be taken as they are: field name → code of its message. */
export class Invalid extends Refusal {
  readonly kind = 'invalid';
  constructor(readonly fields: Readonly<Record<string, string>>) {
    super(`invalid: ${Object.keys(fields).join(', ')}`);
  }
}

/** Was here once: a used link, an expired token. */
export class Gone extends Refusal {
  readonly kind = 'gone';
  constructor(readonly what: string) {
    super(`gone: ${what}`);
  }
}

/** Too many tries. The first that a limit refuses says so (`begins`), for whoever watches. */
export class TooMany extends Refusal {
  readonly kind = 'too-many';
  constructor(
    readonly retryAfterSeconds: number,
    readonly begins = false,
  ) {
    super(`too many: again in ${retryAfterSeconds} s`);
  }
}

/** A part that this act needs is down or full; nothing was changed. */
export class Unavailable extends Refusal {
  readonly kind = 'unavailable';
  constructor(
    readonly part: string,
    options?: ErrorOptions,
  ) {
    super(`unavailable: ${part}`, options);
  }
}
