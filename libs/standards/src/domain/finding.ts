/** What is wrong with a standard's file: a code, where it stands, and the facts that its sentence needs. */
export interface Finding extends Place {
  readonly code: FindingCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Where in a file; line and column count from 1, the column in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A finding that knows its field and not yet its place in the file. */
export interface FieldFinding {
  readonly code: FindingCode;
  /** Names and positions from the root. */
  readonly path: readonly (string | number)[];
  readonly facts: Readonly<Record<string, string | number>>;
}

export const findingCodes = [
  'file-too-large',
  'file-absent',
  'file-is-folder',
  'file-unreadable',
  'file-misplaced',
  'not-utf-8',
  'utf-16',
  'control-character',
  'published-document',
  'tab',
  'quote-not-closed',
  'text-after-quote',
  'escape-unknown',
  'name-and-value-expected',
  'indentation',
  'syntax',
  'too-deep',
  'empty-file',
  'several-documents',
  'directive',
  'alias',
  'anchor',
  'tag',
  'merge-key',
  'key-not-a-name',
  'key-forbidden',
  'key-twice',
  'text-without-quotes',
  'value-absent',
  'field-unknown',
  'field-missing',
  'text-expected',
  'text-or-null-expected',
  'list-expected',
  'fields-expected',
  'entry-expected',
  'wrong-form',
  'not-one-of',
  'too-short',
  'too-long',
  'too-few',
  'too-many',
  'one-of-paragraph-and-list',
  'white-space-not-folded',
  'number-repeated',
  'number-out-of-order',
  'number-left-out',
  'number-begins-late',
  'number-not-under-heading',
  'date-not-understood',
  'provenance-of-nothing',
  'provenance-twice',
  'welsh-lacks',
  'english-lacks',
  'welsh-number-differs',
  'welsh-of-other-kind',
] as const;

export type FindingCode = (typeof findingCodes)[number];
