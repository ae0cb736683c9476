import type english from '../messages.en.json';

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

/** Each has its sentence. */
export type FindingCode = keyof typeof english.finding;
