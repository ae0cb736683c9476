/** The words of one criterion, each once with its count and what one of it weighs, and the weight of all. */
export interface WeightedWords {
  readonly counts: ReadonlyMap<string, number>;
  readonly weight: number;
}

export type Weights = ReadonlyMap<string, number>;

/**
 * What a word is known by: letters and digits in lower case, without a closing s, cut after six letters, so that
 * "supports" and "supporting" are one word. Coarse on purpose: it only has to tell criteria apart.
 */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:[’'][\p{L}]+)*/gu) ?? []
  ).map((word) => {
    const bare = word.replace(/[’'].*$/u, '');
    return (bare.length > 3 ? bare.replace(/s$/, '') : bare).slice(0, 6);
  });
}

/**
 * What each word tells: one that stands in few of these texts tells more than one that stands in most, as every
 * standard has phrases ("modern slavery, human trafficking and exploitation") that half its criteria share.
 */
export function weightsAmong(texts: readonly (readonly string[])[]): Weights {
  const standsIn = new Map<string, number>();
  for (const words of texts)
    for (const word of new Set(words)) standsIn.set(word, (standsIn.get(word) ?? 0) + 1);
  return new Map([...standsIn].map(([word, count]) => [word, Math.log(1 + texts.length / count)]));
}

export function weigh(words: readonly string[], weights: Weights): WeightedWords {
  const counts = new Map<string, number>();
  let weight = 0;
  for (const word of words) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    weight += weights.get(word) ?? 0;
  }
  return { counts, weight };
}

/** The weight of the words that both have, each as often as both have it. */
export function commonWeight(one: WeightedWords, other: WeightedWords, weights: Weights): number {
  let weight = 0;
  for (const [word, count] of one.counts) {
    const there = other.counts.get(word);
    if (there) weight += Math.min(count, there) * (weights.get(word) ?? 0);
  }
  return weight;
}

/** From 0, no word in common, to 1, the same words: twice the common weight over both weights. */
export function similarity(one: WeightedWords, other: WeightedWords, weights: Weights): number {
  const both = one.weight + other.weight;
  return both === 0 ? 0 : (2 * commonWeight(one, other, weights)) / both;
}

/** The words of several texts one after the other. */
export function joined(all: readonly WeightedWords[]): WeightedWords {
  const counts = new Map<string, number>();
  for (const one of all)
    for (const [word, count] of one.counts) counts.set(word, count + (counts.get(word) ?? 0));
  return { counts, weight: all.reduce((sum, { weight }) => sum + weight, 0) };
}
