import { foldWhiteSpace } from '#standards/domain';
import type { PrintedDocument, PrintedLine } from './printed-document.js';

/** Words of one printed line: the smallest thing that is placed, and accounted for. */
export interface Piece {
  /** White space folded; the line's control characters are gone. */
  readonly text: string;
  readonly of: PrintedLine;
}

/** A printed line, or one column of it, on its way to be understood. */
export interface Strip extends Piece {
  readonly indent: number;
  readonly gap: boolean;
  readonly heading: boolean;
  /** The mark that the structure gives, as in a printed line. */
  readonly marker?: string;
}

const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2060]/g;

/** What of a line can be read: without control characters, soft hyphens and other marks that have no width. */
export const readable = (text: string): string => foldWhiteSpace(text.replace(controls, ''));

/** One strip for each line that has something to read. */
export function stripsOf(document: PrintedDocument): Strip[] {
  return document.lines.flatMap((line) => {
    const text = readable(line.text);
    if (text === '') return [];
    const { indent, gapBefore, heading, marker } = line;
    const strip = { text, of: line, indent, gap: gapBefore, heading };
    return [marker === undefined ? strip : { ...strip, marker }];
  });
}

/** A strip cut in two at a position in its text; the second has no gap before it and no mark. */
export function cutStrip(strip: Strip, at: number): [Strip, Strip] {
  const { marker: _, ...unmarked } = strip;
  return [
    { ...strip, text: strip.text.slice(0, at).trim() },
    { ...unmarked, text: strip.text.slice(at).trim(), gap: false },
  ];
}

/** What a strip prints behind its mark, and the characters of the mark where they were typed. */
export function withoutMark({ text, of }: Strip, length: number): { markPieces: Piece[]; parts: Piece[] } {
  return {
    markPieces: length > 0 ? [{ text: text.slice(0, length), of }] : [],
    parts: text.length > length ? [{ text: text.slice(length), of }] : [],
  };
}

/** How many characters that are not white space. */
export const inkOf = (text: string): number => text.replace(/[\p{White_Space}\uFEFF]/gu, '').length;
