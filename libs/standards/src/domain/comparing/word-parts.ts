import { diffArrays } from 'diff';
import type { WordPart } from './standard-difference.js';

/** Words, runs of white space, and every other sign for itself. */
const tokens = (text: string): string[] =>
  text.match(/[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*|\s+|./gsu) ?? [];

/**
 * Both texts in one, word by word: kept and removed parts make up the first, kept and added ones the second.
 * What is removed stands before what takes its place.
 */
export function wordParts(before: string, after: string): WordPart[] {
  const found = diffArrays(tokens(before), tokens(after)).map(({ added, removed, value }): WordPart => ({
    is: added ? 'added' : removed ? 'removed' : 'kept',
    text: value.join(''),
  }));
  return ordered(
    found.flatMap((part, index): WordPart[] => {
      const between = part.is === 'kept' && index > 0 && index < found.length - 1;
      return between && isIsland(part.text)
        ? [
            { is: 'removed', text: part.text },
            { is: 'added', text: part.text },
          ]
        : [part];
    }),
  );
}

/** One side of `wordParts`: what makes up the text before, or the text after. */
export const sideOf = (parts: readonly WordPart[], side: 'removed' | 'added'): WordPart[] =>
  ordered(parts.filter(({ is }) => is === 'kept' || is === side));

/** The parts of a whole that is in several pieces: kept is what any of them keeps. */
export function wholeInPieces(
  whole: string,
  pieces: readonly string[],
  gone: 'removed' | 'added',
): WordPart[] {
  const words = tokens(whole);
  const kept = new Set<number>();
  for (const piece of pieces) {
    let at = 0;
    for (const { added, removed, count } of diffArrays(words, tokens(piece))) {
      if (added) continue;
      if (!removed) for (let step = 0; step < count; step++) kept.add(at + step);
      at += count;
    }
  }
  const marked = ordered(words.map((text, index) => ({ is: kept.has(index) ? 'kept' : gone, text })));
  // A space between two words that are gone is gone with them.
  return ordered(
    marked.map((part, index) =>
      part.is === 'kept' && /^\s+$/.test(part.text) && index > 0 && index < marked.length - 1
        ? { is: gone, text: part.text }
        : part,
    ),
  );
}

/** A space or a word of three letters between two changes is hard to read as kept. */
const isIsland = (text: string) => /^\P{L}*\p{L}{0,3}\P{L}*$/u.test(text);

/** Neighbours of one kind in one; within a run of changes all that is removed before all that is added. */
function ordered(parts: readonly WordPart[]): WordPart[] {
  const out: WordPart[] = [];
  const put = (is: WordPart['is'], text: string) => {
    const last = out.at(-1);
    if (last?.is === is) out[out.length - 1] = { is, text: last.text + text };
    else if (text) out.push({ is, text });
  };
  let run = { removed: '', added: '' };
  const finish = () => {
    const { before, removed, added, after } = withoutSharedSpace(run);
    put('kept', before);
    put('removed', removed);
    put('added', added);
    put('kept', after);
    run = { removed: '', added: '' };
  };
  for (const { is, text } of parts) {
    if (is === 'kept') {
      finish();
      put(is, text);
    } else run[is] += text;
  }
  finish();
  return out;
}

/** White space at either end of a run of changes that both sides have was not changed. */
function withoutSharedSpace({ removed, added }: { readonly removed: string; readonly added: string }) {
  const shared = (one: string, other: string) => (/^\s/.test(one) && one[0] === other[0] ? one[0]! : '');
  const before = shared(removed, added);
  const [restRemoved, restAdded] = [removed.slice(before.length), added.slice(before.length)];
  const last = (text: string) => text.slice(-1);
  const after = shared(last(restRemoved), last(restAdded));
  return {
    before,
    removed: restRemoved.slice(0, restRemoved.length - after.length),
    added: restAdded.slice(0, restAdded.length - after.length),
    after,
  };
}
