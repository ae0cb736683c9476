import type { ComparedCriterion, CriterionChange } from './standard-difference.js';

/**
 * In the order of the second version, pieces printed in its order too. What was withdrawn follows whatever
 * became of the criterion before it in the first version.
 */
export function inOrderOfReading(changes: readonly CriterionChange[]): CriterionChange[] {
  const printed = changes.map((change) => ({
    ...change,
    before: [...change.before].sort(byPosition),
    after: [...change.after].sort(byPosition),
  }));
  const there = printed.filter(({ after }) => after.length > 0);
  const gone = printed.filter(({ after }) => after.length === 0);
  const placed = there.map((change) => ({ change, at: change.after[0]!.position, then: 0 }));
  for (const change of gone) {
    const { position, kind } = change.before[0]!;
    const earlier = there
      .filter(({ before, after }) =>
        before.some((one) => one.position < position && one.kind === kind && after[0]!.kind === kind),
      )
      .sort((one, other) => lastBefore(other, position) - lastBefore(one, position))[0];
    const first =
      kind === 'performance'
        ? 0
        : (there.find(({ after }) => after[0]!.kind === kind)?.after[0]!.position ?? Infinity) - 1;
    placed.push({ change, at: earlier?.after[0]!.position ?? first, then: position });
  }
  return placed.sort((one, other) => one.at - other.at || one.then - other.then).map(({ change }) => change);
}

const byPosition = (one: ComparedCriterion, other: ComparedCriterion) => one.position - other.position;

const lastBefore = ({ before }: CriterionChange, position: number) =>
  Math.max(...before.map((one) => one.position).filter((at) => at < position));
