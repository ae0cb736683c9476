import type { LateForm } from '../forms/sealed-form.js';

/** Not refusals: the person is asked for something first, and comes back to where they were going. */
export class SignInRequired extends Error {
  /** @param late the form that was on its way, when its session had ended by time */
  constructor(
    readonly next: string,
    readonly late: LateForm | null = null,
  ) {
    super('sign in first');
  }
}

export class CentreRequired extends Error {
  constructor(readonly next: string) {
    super('choose a centre first');
  }
}

/** A same-origin form with another session's token: shown again for confirmation, not submitted. */
export class StaleFormToken extends Error {
  constructor(readonly late: LateForm) {
    super('the form is older than the session');
  }
}
