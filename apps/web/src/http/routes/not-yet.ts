import type { LateForm } from '../forms/sealed-form.js';

/** Not refusals: the person is asked for something first, and comes back to where they were going. */
export class SignInFirst extends Error {
  /** @param late the form that was on its way, when its session had ended by time */
  constructor(
    readonly next: string,
    readonly late: LateForm | null = null,
  ) {
    super('sign in first');
  }
}

export class ChooseCentreFirst extends Error {
  constructor(readonly next: string) {
    super('choose a centre first');
  }
}

/** The form's token is not that of this session, though it came from one of our pages: it is shown, not taken. */
export class FormTooOld extends Error {
  constructor(readonly late: LateForm) {
    super('the form is older than the session');
  }
}
