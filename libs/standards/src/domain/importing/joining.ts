import type { Piece } from './strip.js';

/** A piece of a text that runs over several lines, and what stood between it and the piece before. */
export interface Part {
  readonly piece: Piece;
  readonly over?: 'gap' | 'page';
}

/**
 * One text of its parts, verbatim: a space between them, and none after a hyphen, dash or slash that a line was
 * broken at. "pre- and post-" keeps its space.
 */
export function joinParts(parts: readonly Part[]): string {
  return parts.reduce((text, { piece }) => {
    if (text === '') return piece.text;
    return text + (brokenInWord(text, piece.text) ? '' : ' ') + piece.text;
  }, '');
}

/** Whether the line ended inside a word or a compound. */
export function brokenInWord(before: string, after: string): boolean {
  if (!/[\p{L}\p{N}][-‐–/]$/u.test(before)) return false;
  return !/^(and|or|to|a|ac|neu|i)\b/u.test(after) && /^[\p{L}\p{N}]/u.test(after);
}

/** Where a text was joined inside a word, so that a person looks whether hyphen and word are right. */
export const brokenWords = (parts: readonly Part[]): Piece[] =>
  parts.flatMap(({ piece }, index) => {
    const before = parts[index - 1]?.piece;
    return before && before.of !== piece.of && brokenInWord(before.text, piece.text) ? [piece] : [];
  });
