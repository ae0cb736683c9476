export type UnreadableBecause =
  /** facts: bytes, most */
  | 'too-large'
  /** facts: pages, most */
  | 'too-many-pages'
  /** More characters than any standard has. facts: characters, most */
  | 'too-long'
  /** Nested lists or elements. facts: most */
  | 'too-deep'
  | 'too-much-unpacked'
  /** A kind of file that is not read. facts: kind, as its bytes say */
  | 'other-kind'
  | 'encrypted'
  /** A PDF whose pages are pictures. facts: pages */
  | 'scan'
  | 'damaged'
  /** facts: seconds */
  | 'too-slow'
  /** facts: megabytes */
  | 'too-much-memory'
  | 'stopped';

/** Why a document could not be read. */
export interface Unreadable {
  readonly outcome: 'unreadable';
  readonly because: UnreadableBecause;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Thrown by readers; becomes `Unreadable` before it leaves the process. */
export class CannotRead extends Error {
  constructor(
    readonly because: UnreadableBecause,
    readonly facts: Unreadable['facts'] = {},
  ) {
    super(because);
  }
}
