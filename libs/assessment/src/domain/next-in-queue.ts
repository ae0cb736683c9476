/** Where a revision stands in a queue that is in the order of waiting. */
export interface QueuePlace {
  readonly revisionId: string;
  readonly waitingSince: Date;
}

/**
 * What to assess after this: the next that waits less long, and after the last the first of all, so that
 * somebody who leaves one for later is not led back to it at once.
 *
 * @param queue the longest waiting first; `here` may be in it or have left it
 */
export function nextInQueue<Row extends QueuePlace>(queue: readonly Row[], here: QueuePlace): Row | null {
  const at = queue.findIndex(({ revisionId }) => revisionId === here.revisionId);
  const later =
    at >= 0
      ? queue[at + 1]
      : queue.find(({ waitingSince }) => waitingSince.getTime() >= here.waitingSince.getTime());
  const [first] = queue;
  return later ?? (first && first.revisionId !== here.revisionId ? first : null);
}
