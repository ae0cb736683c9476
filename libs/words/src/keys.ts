type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type Unplural<Key extends string> = Key extends `${infer Stem}_${PluralCategory}` ? Stem : Key;

/** The paths to the messages of a file, as 'cover.learner'; 'items_one' and 'items_other' are one message, 'items'. */
export type KeysOf<Messages> = {
  [Key in keyof Messages & string]: Messages[Key] extends string
    ? Unplural<Key>
    : `${Key}.${KeysOf<Messages[Key]>}`;
}[keyof Messages & string];

/** The paths to groups of messages, as 'state' or 'criterion.outcomes'. */
export type GroupsOf<Messages> = {
  [Key in keyof Messages & string]: Messages[Key] extends string
    ? never
    : Key | `${Key}.${GroupsOf<Messages[Key]>}`;
}[keyof Messages & string];

/** An area and those above it: 'evidence/draft' is also 'evidence'. */
type WithAncestors<Area extends string> = Area extends `${infer Parent}/${string}` ? Area | Parent : Area;

/** The message files that an area's words are looked up in. */
export type FilesOf<Areas, Area extends string, Common extends keyof Areas> =
  Areas[WithAncestors<Area> & keyof Areas] | Areas[Common];

/** `KeysOf` each of several files. */
export type KeysOfAny<Files> = Files extends unknown ? KeysOf<Files> : never;
export type GroupsOfAny<Files> = Files extends unknown ? GroupsOf<Files> : never;
