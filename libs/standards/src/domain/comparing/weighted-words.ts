/** The words of one criterion, each once: its place in the vocabulary, rising, and how often it is there. */
export interface WeightedWords {
  readonly words: readonly number[];
  readonly counts: readonly number[];
  /** Of all of them together. */
  readonly weight: number;
}

/** The words of both versions: where each stands in the list, and what it weighs there. */
export interface Weights {
  readonly places: ReadonlyMap<string, number>;
  readonly weights: readonly number[];
}

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
  return {
    places: new Map([...standsIn.keys()].map((word, place) => [word, place])),
    weights: [...standsIn.values()].map((count) => Math.log(1 + texts.length / count)),
  };
}

export function weigh(words: readonly string[], weights: Weights): WeightedWords {
  const counts = new Map<number, number>();
  for (const word of words) {
    const place = weights.places.get(word)!;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return fromCounts(counts, weights);
}

/** The weight of the words that both have, each as often as both have it. */
export function commonWeight(
  { words, counts }: WeightedWords,
  { words: otherWords, counts: otherCounts }: WeightedWords,
  { weights }: Weights,
): number {
  let weight = 0;
  let at = 0;
  let there = 0;
  while (at < words.length && there < otherWords.length) {
    const word = words[at]!;
    const other = otherWords[there]!;
    if (word === other) {
      const [here, elsewhere] = [counts[at]!, otherCounts[there]!];
      weight += (here < elsewhere ? here : elsewhere) * weights[word]!;
    }
    if (word <= other) at++;
    if (other <= word) there++;
  }
  return weight;
}

/** From 0, no word in common, to 1, the same words: twice the common weight over both weights. */
export function similarity(one: WeightedWords, other: WeightedWords, weights: Weights): number {
  const both = one.weight + other.weight;
  return both === 0 ? 0 : (2 * commonWeight(one, other, weights)) / both;
}

/** The words of several texts one after the other. */
export function joined(all: readonly WeightedWords[], weights: Weights): WeightedWords {
  const counts = new Map<number, number>();
  for (const { words, counts: own } of all)
    words.forEach((word, index) => counts.set(word, own[index]! + (counts.get(word) ?? 0)));
  return fromCounts(counts, weights);
}

function fromCounts(counts: ReadonlyMap<number, number>, { weights }: Weights): WeightedWords {
  const words = [...counts.keys()].sort((one, other) => one - other);
  const own = words.map((word) => counts.get(word)!);
  const weight = words.reduce((sum, word, index) => sum + own[index]! * weights[word]!, 0);
  return { words, counts: own, weight };
}
