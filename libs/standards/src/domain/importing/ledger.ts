import { inkOf, readable, type Piece } from './strip.js';
import type { PrintedLine } from './printed-document.js';

/**
 * The account of a document: each piece of each line is entered once, under the name of what became of it. What
 * a line prints and what was entered for it must come to the same, in characters that are not white space.
 */
export interface Ledger {
  /** Enters pieces under a field of the draft, or as `heading`, `mark`, `furniture`, `remark`. */
  enter(name: string, pieces: readonly Piece[]): void;
  /** The lines that were entered in part, or not at all, or more than once. */
  open(): readonly { readonly line: PrintedLine; readonly printed: number; readonly entered: number }[];
  /** What became of a line: the names, in the order entered. */
  namesOf(line: PrintedLine): readonly string[];
}

/** An account of these lines. Entering a piece of any other line is a fault of ours, and throws. */
export function openLedger(lines: readonly PrintedLine[]): Ledger {
  const entered = new Map<PrintedLine, { ink: number; names: string[] }>(
    lines.map((line) => [line, { ink: 0, names: [] }]),
  );
  return {
    enter(name, pieces) {
      for (const { of, text } of pieces) {
        const account = entered.get(of);
        if (!account) throw new Error('a piece of another document');
        account.ink += inkOf(text);
        account.names.push(name);
      }
    },
    open: () =>
      lines.flatMap((line) => {
        const printed = inkOf(readable(line.text));
        const { ink } = entered.get(line)!;
        return ink === printed ? [] : [{ line, printed, entered: ink }];
      }),
    namesOf: (line) => entered.get(line)?.names ?? [],
  };
}
