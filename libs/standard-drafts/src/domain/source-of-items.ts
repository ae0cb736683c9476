import { printedItems, type Standard, wordsOf } from '#standards/domain';

/**
 * Which items the lines of a printed document hold: number of the line → label. For a person who compares the two;
 * it is looked for anew by the words alone, in the order printed, so it knows nothing of how the draft was made and
 * goes on being right when the draft is corrected.
 */
export function sourceOfItems(
  lines: readonly { readonly line: number; readonly text: string }[],
  standard: Pick<Standard, 'en' | 'cy'>,
): Map<number, string> {
  const words = lines.map(({ text }) => ` ${wordsOf(text).join(' ')} `);
  const found = new Map<number, string>();
  for (const language of ['en', 'cy'] as const) {
    let from = 0;
    for (const { label, text } of printedItems(standard, language)) {
      const item = ` ${wordsOf(text).join(' ')} `;
      const start = firstLineOf(item, words, from);
      if (start === undefined) continue;
      let at = start;
      for (let left = item; at < words.length && left.trim() !== ''; at++) {
        const line = words[at]!;
        // The first line may hold a number before the words, or the item before; the last one the item after.
        const part = at === start ? tailIn(left, line) : headIn(left, line);
        if (part === undefined) {
          if (line.trim() === '' || at - start > 30) continue;
          break;
        }
        found.set(lines[at]!.line, label);
        left = ` ${left.slice(part.length).trim()} `;
      }
      from = Math.max(start, at - 1);
    }
  }
  return found;
}

/** Where the first words of an item stand: all of them, or as many as end the line. */
function firstLineOf(item: string, lines: readonly string[], from: number): number | undefined {
  const index = lines.findIndex((line, at) => at >= from && tailIn(item, line) !== undefined);
  return index === -1 ? undefined : index;
}

/** The longest beginning of an item that ends the line, or all of the item somewhere in it. */
function tailIn(item: string, line: string): string | undefined {
  if (line.includes(item)) return item;
  const words = line.trim().split(' ');
  // A number or mark is at most two words: "P 4", "1 1".
  for (let skipped = 0; skipped <= Math.min(3, words.length - 1); skipped++) {
    const tail = ` ${words.slice(skipped).join(' ')} `;
    if (tail.length > 8 && item.startsWith(tail)) return tail;
  }
  return undefined;
}

/** What a later line goes on with: all of the line, or what is left of the item. */
function headIn(left: string, line: string): string | undefined {
  if (line.trim() === '') return undefined;
  if (left.startsWith(line)) return line;
  return line.startsWith(left) ? left : undefined;
}
