import type { Part } from './joining.js';
import type { Mark } from './marks.js';
import type { Piece } from './strip.js';

/** An item of a numbered section as it was found; it grows while its lines are read. */
export interface FoundItem {
  /** None where the publication prints its criteria without marks. */
  readonly mark: Mark | undefined;
  /** The characters of the mark, where they were typed. */
  readonly markPieces: Piece[];
  readonly indent: number;
  readonly parts: Part[];
  readonly subItems: FoundItem[];
  readonly group?: FoundGroup;
}

/** A heading between items. */
export interface FoundGroup {
  readonly parts: Part[];
  readonly element?: string;
}

/** Marks of one family number one list; a bullet's family is its shape. */
export type Family = 'number' | 'bare' | 'dotted' | 'deep' | 'letter' | `bullet ${string}`;

/** The family of a mark; one with two numbers is dotted, with three deep. */
export function familyOf(mark: Mark): Family {
  if (mark.style === 'bullet') return `bullet ${mark.printed[0]!}`;
  if (mark.style === 'letter') return 'letter';
  if (mark.bare) return 'bare';
  return mark.numbers.length === 1 ? 'number' : mark.numbers.length === 2 ? 'dotted' : 'deep';
}

/** The last number of a mark: 1 of `6.1`; 0 of a bullet. */
export const lastNumber = (mark: Mark | undefined): number => mark?.numbers.at(-1) ?? mark?.roman ?? 0;
