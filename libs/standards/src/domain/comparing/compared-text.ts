import { assessedCriteria, type Criterion } from '../assessed-criteria.js';
import { foldWhiteSpace } from '../fold-white-space.js';
import type { Standard } from '../standard.js';
import { weigh, type WeightedWords, weightsAmong, type Weights, wordsOf } from './weighted-words.js';

/** A criterion made ready to be compared: one sentence with its stem, and its words. */
export interface ComparedText {
  readonly criterion: Criterion;
  readonly text: string;
  readonly words: WeightedWords;
  /** Without those of the stem. */
  readonly ownWords: WeightedWords;
  /** From 0, the first of its section, to 1. */
  readonly height: number;
}

/** One sentence with its stem, as it is shown, judged and printed. */
export const sentenceOf = ({ stem, text }: Pick<Criterion, 'stem' | 'text'>): string =>
  foldWhiteSpace(stem === null ? text : `${stem} ${text}`);

/** The criteria of both, in the order printed, their words weighed among both. */
export function comparedTexts(before: Pick<Standard, 'en' | 'cy'>, after: Pick<Standard, 'en' | 'cy'>) {
  const [old, now] = [readTexts(before), readTexts(after)];
  const weights = weightsAmong([...old, ...now].map(({ words }) => words));
  return {
    before: old.map((one) => weighed(one, weights)),
    after: now.map((one) => weighed(one, weights)),
    weights,
  };
}

function readTexts(standard: Pick<Standard, 'en' | 'cy'>) {
  const criteria = assessedCriteria(standard);
  return criteria.map((criterion) => {
    const section = criteria.filter(({ kind }) => kind === criterion.kind);
    const text = sentenceOf(criterion);
    const height = (criterion.position - section[0]!.position) / Math.max(1, section.length - 1);
    return { criterion, text, words: wordsOf(text), height };
  });
}

function weighed({ words, ...rest }: ReturnType<typeof readTexts>[number], weights: Weights): ComparedText {
  const all = weigh(words, weights);
  const { stem, text } = rest.criterion;
  return { ...rest, words: all, ownWords: stem === null ? all : weigh(wordsOf(text), weights) };
}
