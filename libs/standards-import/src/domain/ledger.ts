import { inkOf, readable, type Piece } from './strip.js';
import type { PrintedLine } from './printed-document.js';

/**
 * The account of a document: each piece of each line is entered once, whatever becomes of it. What a line
 * prints and what was entered for it must come to the same, in characters that are not white space.
 */
export interface Ledger {
  /** Accounts for pieces that became a part of the draft, a mark, furniture, a remark … */
  enter(pieces: readonly Piece[]): void;
  /** The lines that were entered in part, or not at all, or more than once. */
  open(): readonly { readonly line: PrintedLine; readonly printed: number; readonly entered: number }[];
}

/** An account of these lines. Entering a piece of any other line is a fault of ours, and throws. */
export function openLedger(lines: readonly PrintedLine[]): Ledger {
  const entered = new Map<PrintedLine, number>(lines.map((line) => [line, 0]));
  return {
    enter(pieces) {
      for (const { of, text } of pieces) {
        const ink = entered.get(of);
        if (ink === undefined) throw new Error('a piece of another document');
        entered.set(of, ink + inkOf(text));
      }
    },
    open: () =>
      lines.flatMap((line) => {
        const printed = inkOf(readable(line.text));
        const ink = entered.get(line)!;
        return ink === printed ? [] : [{ line, printed, entered: ink }];
      }),
  };
}
