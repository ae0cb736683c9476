/** What a number of clients, each asking again as soon as it is answered, saw in a while. */
export interface Load {
  /** The answer that half of all were quicker than, in milliseconds. */
  readonly p50: number;
  readonly perSecond: number;
  readonly answers: number;
}

const [warmUp, measured] = [3000, 6000];

/**
 * @param ask one question of the client with this number, from 0; it throws when the answer is wrong
 */
export async function underLoad(clients: number, ask: (client: number) => Promise<void>): Promise<Load> {
  const begin = performance.now() + warmUp;
  const end = begin + measured;
  const took: number[] = [];
  const keepAsking = async (client: number): Promise<void> => {
    for (let asked = performance.now(); asked < end;) {
      await ask(client);
      const answered = performance.now();
      if (asked >= begin && answered <= end) took.push(answered - asked);
      asked = answered;
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, client) => keepAsking(client)));
  took.sort((a, b) => a - b);
  return {
    p50: took[Math.floor(took.length / 2)] ?? NaN,
    perSecond: took.length / (measured / 1000),
    answers: took.length,
  };
}

/** Takes the next of a list with each call, and begins again after the last. */
export function inTurn<Item>(items: readonly Item[]): () => Item {
  let next = 0;
  return () => items[next++ % items.length]!;
}
