/** Where a revision stands in a queue that is in the order of submission. */
export interface QueuePlace {
  readonly revisionId: string;
  readonly submittedAt: Date;
}

/**
 * What to assess after this: the next that was submitted later, and after the last the first of all, so that
 * somebody who leaves one for later is not led back to it at once.
 *
 * @param queue the longest waiting first; `here` may be in it or have left it
 */
export function nextInQueue<Row extends QueuePlace>(queue: readonly Row[], here: QueuePlace): Row | null {
  const at = queue.findIndex(({ revisionId }) => revisionId === here.revisionId);
  const later =
    at >= 0
      ? queue[at + 1]
      : queue.find(({ submittedAt }) => submittedAt.getTime() >= here.submittedAt.getTime());
  const [first] = queue;
  return later ?? (first && first.revisionId !== here.revisionId ? first : null);
}
