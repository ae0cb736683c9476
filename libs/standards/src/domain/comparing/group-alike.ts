import type { ComparedText } from './compared-text.js';
import { possiblePieces } from './find-pieces.js';
import { type Group, pairAlike } from './pair-alike.js';
import type { Weights } from './weighted-words.js';

/**
 * Groups what has no identical partner: pairs, splits and mergers, no criterion in two of them. Pairs come
 * first; a split or merger takes their place where it is worth more than all that it breaks up, and what that
 * sets free is paired again.
 */
export function groupAlike(
  before: readonly ComparedText[],
  after: readonly ComparedText[],
  weights: Weights,
): Group[] {
  const pairs = pairAlike(before, after, weights);
  const holder = new Map<ComparedText, Group>();
  const hold = (group: Group) => membersOf(group).forEach((one) => holder.set(one, group));
  const drop = (group: Group) => membersOf(group).forEach((one) => holder.delete(one));
  pairs.forEach(hold);
  const pieced = new Set<Group>();
  for (const group of possiblePieces(before, after, weights).sort((one, other) => other.worth - one.worth)) {
    const broken = new Set(membersOf(group).flatMap((one) => holder.get(one) ?? []));
    if (group.worth <= [...broken].reduce((sum, { worth }) => sum + worth, 0)) continue;
    for (const one of broken) {
      drop(one);
      pieced.delete(one);
    }
    hold(group);
    pieced.add(group);
  }
  const inPieces = new Set([...pieced].flatMap(membersOf));
  const free = (one: ComparedText) => !inPieces.has(one);
  return [...pieced, ...pairAlike(before.filter(free), after.filter(free), weights)];
}

const membersOf = ({ before, after }: Group) => [...before, ...after];
