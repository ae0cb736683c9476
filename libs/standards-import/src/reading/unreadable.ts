import type english from '../messages.en.json';

/** Why a document could not be read: each reason has its sentence, which says what facts it needs. */
export interface Unreadable {
  readonly outcome: 'unreadable';
  readonly because: keyof typeof english.unreadable;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Thrown by readers; becomes `Unreadable` before it leaves the process. */
export class CannotRead extends Error {
  constructor(
    readonly because: Unreadable['because'],
    readonly facts: Unreadable['facts'] = {},
  ) {
    super(because);
  }
}
