import { diffArrays } from 'diff';
import type { ComparedText } from './compared-text.js';

export interface IdenticalPair {
  readonly kind: 'same' | 'moved';
  readonly before: ComparedText;
  readonly after: ComparedText;
}

/**
 * Pairs the criteria whose texts are equal. Those in the longest order common to both versions are the same,
 * section by section; the others moved: first within their section, then from one to the other. Texts that stand
 * there several times pair in the order printed.
 */
export function pairIdentical(
  before: readonly ComparedText[],
  after: readonly ComparedText[],
): IdenticalPair[] {
  const inOrder = (['performance', 'knowledge'] as const).flatMap((kind) => {
    const own = ({ criterion }: ComparedText) => criterion.kind === kind;
    return longestCommonOrder(before.filter(own), after.filter(own));
  });
  const paired = new Set(inOrder.flatMap((pair) => [pair.before, pair.after]));
  const moved: IdenticalPair[] = [];
  for (const sameSection of [true, false])
    for (const one of before) {
      if (paired.has(one)) continue;
      const other = after.find(
        (candidate) =>
          !paired.has(candidate) &&
          candidate.text === one.text &&
          (!sameSection || candidate.criterion.kind === one.criterion.kind),
      );
      if (!other) continue;
      moved.push({ kind: 'moved', before: one, after: other });
      paired.add(one).add(other);
    }
  return [...inOrder, ...moved];
}

function longestCommonOrder(
  before: readonly ComparedText[],
  after: readonly ComparedText[],
): IdenticalPair[] {
  const pairs: IdenticalPair[] = [];
  let [old, now] = [0, 0];
  for (const { added, removed, count } of diffArrays(before.map(textOf), after.map(textOf))) {
    if (!added && !removed)
      for (let step = 0; step < count; step++)
        pairs.push({ kind: 'same', before: before[old + step]!, after: after[now + step]! });
    if (!added) old += count;
    if (!removed) now += count;
  }
  return pairs;
}

const textOf = ({ text }: ComparedText) => text;
