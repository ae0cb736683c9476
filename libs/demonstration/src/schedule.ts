import type { CentreTransaction } from '#database';

/**
 * What one person does over weeks: asks to be called at a time, gets the transaction as it is then, acts, and
 * asks again (`const tx = yield calendar.at(12)`). In the end it may hand on stories that begin only then.
 */
export type Story = AsyncGenerator<Date, readonly Story[] | void, CentreTransaction>;

interface Told {
  readonly story: Story;
  readonly at: Date;
}

const minute = 60_000;

/**
 * Tells many stories at once, in the order of time, as they would have happened: one transaction, whose clock
 * stands wherever the next of them is. A story never goes back in time: what it asks for too early comes a
 * minute after its last.
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
