import { familyOf, lastNumber } from './item-tree.js';
import { markOf, type MarkFound } from './marks.js';
import type { Strip } from './strip.js';

/** A strip of a numbered section, and the mark that it may begin with. */
export interface Marked {
  readonly strip: Strip;
  readonly mark: MarkFound | undefined;
  /** Another line begins with the same number: either may begin the item. */
  readonly unclear?: boolean;
}

/**
 * Which strips of a section begin with a mark. A number alone (`14 days`) is one only where the section numbers its
 * items so, and only as the next in its order; a code (`BE2.1`) only where it comes again.
 */
export function markCandidates(strips: readonly Strip[]): Marked[] {
  const marked = strips.map((strip) => ({ strip, mark: markOf(strip) }));
  return bareInOrder(pairsInOrder(codesThatRepeat(marked)));
}

function codesThatRepeat(marked: readonly Marked[]): Marked[] {
  const count = new Map<string, number>();
  for (const { mark } of marked) if (mark?.code) count.set(mark.code, (count.get(mark.code) ?? 0) + 1);
  return marked.map((one) => (one.mark?.code && count.get(one.mark.code)! < 2 ? unmarked(one) : one));
}

/** Two letters are a mark (`(aa)`) only after 26 others, or as a Roman number; else a word in brackets. */
function pairsInOrder(marked: readonly Marked[]): Marked[] {
  let last = 0;
  return marked.map((one) => {
    const { mark } = one;
    if (mark?.style !== 'letter') return one;
    const number = mark.numbers[0] ?? 0;
    const inOrder = number === last + 1;
    if (number > 26 && !inOrder)
      return mark.roman === undefined ? unmarked(one) : { ...one, mark: { ...mark, numbers: [] } };
    if (mark.numbers.length === 0 && mark.roman === undefined) return unmarked(one);
    if (inOrder || number === 1) last = number > last ? number : last;
    return one;
  });
}

function bareInOrder(marked: readonly Marked[]): Marked[] {
  const firm = marked.some(({ mark }) => mark && !mark.bare && familyOf(mark) === 'number');
  const first = marked.find(({ mark }) => mark)?.mark;
  const counted =
    first?.bare && marked.some(({ mark }) => mark?.bare && lastNumber(mark) === lastNumber(first) + 1);
  if (firm && !counted) return marked.map((one) => (one.mark?.bare ? unmarked(one) : one));
  let last = 0;
  let since = '';
  const edges = marked.filter(({ mark }) => mark?.bare).map(({ strip }) => strip.indent);
  const edge = Math.min(...edges);
  return marked.map((one, index) => {
    const { mark, strip } = one;
    const before = since;
    since = `${since} ${strip.text}`;
    if (!mark?.bare) return one;
    const number = lastNumber(mark);
    const inside = strip.indent > edge + 1.5;
    const next = number === last + 1 && !inside;
    const again = number === 1 && strip.gap;
    const skipped = number > last && number <= last + 5 && strip.gap && !inside;
    if (!next && !again && !skipped && !standsBetween(last, number, before)) return unmarked(one);
    const rival = rivalOf(marked, index);
    if (rival && betterThan(rival.strip, strip)) return unmarked(one);
    last = number;
    since = strip.text;
    return rival ? { ...one, unclear: true } : one;
  });
}

/** A later line that begins with the same number, before one that begins with the next. */
function rivalOf(marked: readonly Marked[], index: number): Marked | undefined {
  const number = lastNumber(marked[index]!.mark);
  for (const other of marked.slice(index + 1)) {
    if (!other.mark?.bare) continue;
    if (lastNumber(other.mark) === number) return other;
    if (lastNumber(other.mark) === number + 1) return undefined;
  }
  return undefined;
}

/** Items stand further left than the lines that go on with them, and there may be a gap before them. */
const betterThan = (one: Strip, other: Strip): boolean =>
  one.indent < other.indent - 1 || (one.indent <= other.indent + 1 && one.gap && !other.gap);

/** Whether all numbers between two stand in a text in their order: several items on one line. */
function standsBetween(last: number, number: number, text: string): boolean {
  if (number <= last + 1 || number > last + 20) return false;
  let at = 0;
  for (let between = last + 1; between < number; between++) {
    at = text.indexOf(` ${between} `, at);
    if (at === -1) return false;
  }
  return true;
}

const unmarked = ({ strip }: Marked): Marked => ({ strip, mark: undefined });
