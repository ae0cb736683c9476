export type UnreadableBecause =
  /** facts: bytes, most */
  | 'too-large'
  /** facts: pages, most */
  | 'too-many-pages'
  /** More characters than any standard has. facts: characters, most */
  | 'too-long'
  /** Lists within lists, or elements within elements, or an archive that unpacks to more than it may. */
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

/** Why a document was not read at all. */
export interface Unreadable {
  readonly outcome: 'unreadable';
  readonly because: UnreadableBecause;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Thrown by the readers, which stay in their process. */
export class CannotRead extends Error {
  constructor(
    readonly because: UnreadableBecause,
    readonly facts: Unreadable['facts'] = {},
  ) {
    super(because);
  }
}
