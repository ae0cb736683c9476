import { assessedCriteria, type Standard } from '#standards';
import { chanceOf } from '#demonstration';
import { draftOf, published } from './draft.js';
import { operations } from './operations.js';
import { type KnownAnswers, knownAnswers } from './known-answers.js';

type OperationName = keyof typeof operations;
const names = Object.keys(operations) as OperationName[];

export interface MutatedStandard {
  /** What was done: one operation, `renumber` alone, or several. */
  readonly done: readonly string[];
  readonly before: Standard;
  readonly after: Standard;
  readonly answers: KnownAnswers;
}

/**
 * A second version of a standard, changed in ways that are known: every other one by a single kind of change to
 * few, some or many criteria, the rest by several kinds together. The same seed gives the same version.
 */
export function mutateStandard(before: Standard, seed: string, others: readonly Standard[]): MutatedStandard {
  const chance = chanceOf(seed);
  const together = chance.happens(0.5);
  const alone = chance.pick([...names, 'renumber' as const]);
  const done = together ? names.filter(() => chance.happens(0.7)) : names.filter((name) => name === alone);
  const strangers = others.flatMap((other) => assessedCriteria(other).map(({ text }) => text));
  const draft = draftOf(before);
  for (const name of done) {
    const part = together ? chance.pick([0.03, 0.08, 0.15]) : chance.pick([0.05, 0.15, 0.4]);
    operations[name](draft, part, chance, strangers);
  }
  const renumbered = alone === 'renumber' || chance.happens(0.5);
  const first = renumbered
    ? { performance: chance.between(2, 40), knowledge: chance.between(2, 40) }
    : { performance: 1, knowledge: 1 };
  const after = published(draft, `${before.version}-${seed}`, first);
  return {
    done: renumbered ? [...done, 'renumber'] : done,
    before,
    after,
    answers: knownAnswers(draft, before, after),
  };
}
