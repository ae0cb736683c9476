import { assessedCriteria, type CriterionChange, foldWhiteSpace, type Standard } from '#standards';
import type { KnownAnswer } from './known-answers.js';
import type { MutatedStandard } from './mutate-standard.js';

/** One criterion of either version: what it is, what it was found to be, and whether that was said with a doubt. */
export interface Mark {
  readonly criterion: string;
  readonly answer: KnownAnswer;
  readonly found: CriterionChange;
  readonly right: boolean;
}

/**
 * Right is what has the right kind and all the right partners. Which of the texts that were kept are *same* and
 * which *moved* is right when the same ones are a longest common order: there may be several. Else all are wrong.
 */
export function markAnswers(
  { before, after, answers }: MutatedStandard,
  changes: readonly CriterionChange[],
): Mark[] {
  const orderHolds = isLongestCommonOrder(before, after, changes);
  const found = new Map<string, CriterionChange>(
    changes.flatMap((change) => [
      ...change.before.map(({ label }) => [`before ${label}`, change] as const),
      ...change.after.map(({ label }) => [`after ${label}`, change] as const),
    ]),
  );
  return [...answers].map(([criterion, answer]) => {
    const change = found.get(criterion)!;
    const kept = change.kind === 'same' || change.kind === 'moved';
    const right =
      (kept ? answer.kind === 'kept' && orderHolds : answer.kind === change.kind) &&
      alike(answer.before, change.before) &&
      alike(answer.after, change.after);
    return { criterion, answer, found: change, right };
  });
}

const alike = (labels: readonly string[], criteria: readonly { readonly label: string }[]) =>
  [...labels].sort().join() ===
  criteria
    .map(({ label }) => label)
    .sort()
    .join();

function isLongestCommonOrder(
  before: Standard,
  after: Standard,
  changes: readonly CriterionChange[],
): boolean {
  const same = changes
    .filter(({ kind }) => kind === 'same')
    .map((change) => [change.before[0]!, change.after[0]!] as const);
  const order = [...same].sort(([one], [other]) => one.position - other.position);
  const rises = order.every(([, now], index) => index === 0 || order[index - 1]![1].position < now.position);
  const longest = (['performance', 'knowledge'] as const)
    .map((kind) => commonLength(sentences(before, kind), sentences(after, kind)))
    .reduce((sum, length) => sum + length);
  return rises && same.length === longest;
}

const sentences = (standard: Standard, section: 'performance' | 'knowledge') =>
  assessedCriteria(standard)
    .filter(({ kind }) => kind === section)
    .map(({ stem, text }) => foldWhiteSpace(stem === null ? text : `${stem} ${text}`));

/** The length of the longest common subsequence, by the textbook's table. */
function commonLength(one: readonly string[], other: readonly string[]): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const text of one) {
    const next = [0];
    other.forEach((there, index) => {
      next.push(there === text ? row[index]! + 1 : Math.max(row[index + 1]!, next[index]!));
    });
    row = next;
  }
  return row.at(-1)!;
}
