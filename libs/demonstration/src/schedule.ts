import type { CentreTransaction } from '#database';

/**
 * What happens over weeks, as a generator: it yields the time of its next act, receives a transaction with that clock,
 * acts, and yields again (`const tx = yield calendar.at(12)`). It may return further stories that start when it ends.
 */
export type Story = AsyncGenerator<Date, readonly Story[] | void, CentreTransaction>;

interface Told {
  readonly story: Story;
  readonly at: Date;
}

const minute = 60_000;

/**
 * Interleaves many stories in chronological order, in one transaction whose clock is set for each act. A story never
 * goes back in time: an act that is due earlier than the previous one happens a minute after it.
 *
 * @param between called after each act, with how many there were
 */
export async function tell(
  tx: CentreTransaction,
  stories: readonly Story[],
  between: (acts: number) => Promise<void> = async () => undefined,
): Promise<void> {
  const waiting: Told[] = [];
  let earliestStart = new Date(0);
  const goOn = async (story: Story, now?: CentreTransaction): Promise<void> => {
    const { value, done } = await (now ? story.next(now) : story.next());
    if (done) for (const next of value ?? []) await goOn(next);
    else waiting.push({ story, at: new Date(Math.max(value.getTime(), earliestStart.getTime() + minute)) });
  };
  for (const story of stories) await goOn(story);
  for (let acts = 1; waiting.length > 0; acts++) {
    const { story, at } = waiting.splice(earliest(waiting), 1)[0]!;
    earliestStart = at;
    await goOn(story, tx.at(at));
    await between(acts);
  }
}

const earliest = (waiting: readonly Told[]): number =>
  waiting.reduce((first, { at }, index) => (at < waiting[first]!.at ? index : first), 0);
