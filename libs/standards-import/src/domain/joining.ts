import type { Piece } from './strip.js';

/** A piece of a text that runs over several lines, and what stood between it and the piece before. */
export interface Part extends Piece {
  readonly over?: 'gap' | 'page';
}

/**
 * One text of its parts, verbatim: a space between them, and none after a hyphen, dash or slash that a line was
 * broken at. "pre- and post-" keeps its space.
 */
export function joinParts(parts: readonly Part[]): string {
  return parts
    .map(({ text }, index) => {
      const before = parts[index - 1]?.text;
      return before === undefined || brokenInWord(before, text) ? text : ` ${text}`;
    })
    .join('');
}

/** Whether the line ended inside a word or a compound. */
export function brokenInWord(before: string, after: string): boolean {
  if (!/[\p{L}\p{N}][-‐–/]$/u.test(before.slice(-4))) return false;
  if (!/^[\p{L}\p{N}]/u.test(after)) return false;
  return before.endsWith('/') || !/^(and|or|to|a|ac|neu|i)\b/u.test(after);
}

/** Where a text was joined inside a word, so that a person looks whether hyphen and word are right. */
export const brokenWords = (parts: readonly Part[]): Piece[] =>
  parts.flatMap((piece, index) => {
    const before = parts[index - 1];
    return before && before.of !== piece.of && brokenInWord(before.text, piece.text) ? [piece] : [];
  });
