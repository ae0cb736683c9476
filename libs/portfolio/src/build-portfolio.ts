import { setTimeout as pause } from 'node:timers/promises';
import type { Task, TaskCentre } from '#jobs';
import type { ObjectStore } from '#storage';
import { buildEdition, type BuildOptions, NoEdition } from './build-edition.js';
import { giveBack, type LeasedBuild, leaveToNextWorker, markFailed, takeLease } from './build-lease.js';
import type { PortfolioFailure } from './load-portfolio-for.js';
import type { BuildPortfolio } from './queue-build.js';
import { whileLeased } from './while-leased.js';

/** One attempt fewer than the queue makes, so that the last of ours can still say that it was the last. */
const attempts = 4;
const lookAgainMs = 500;

/**
 * Builds a portfolio that was requested: once, however many workers are handed it. What may go better the next time
 * is left to the queue to try again; what cannot, or was tried often enough, is marked failed.
 */
export const buildPortfolioTask =
  (store: ObjectStore, options: BuildOptions): Task<BuildPortfolio> =>
  async ({ portfolioId }, centre) => {
    const build = await leaseWhenFree(centre, portfolioId);
    if (!build) return;
    // Whoever began the last attempt was killed by it.
    if (build.attempt > attempts) return markFailed(centre, build, 'given-up');
    const evenWithout = build.attempt === attempts;
    try {
      await whileLeased(centre, build, (signal) =>
        buildEdition(store, options, centre, build, { signal, evenWithout }),
      );
    } catch (error) {
      if (centre.signal.aborted) return leaveToNextWorker(centre, build);
      const failure = failureOf(error, build);
      await (failure ? markFailed(centre, build, failure) : giveBack(centre, build));
      throw error;
    }
  };

/** What to mark the portfolio with; null when it is worth another attempt. */
function failureOf(error: unknown, { attempt }: LeasedBuild): PortfolioFailure | null {
  const because = error instanceof NoEdition ? error.because : 'error';
  if (because === 'no-longer-cleared' || because === 'counts') return because;
  if (because === 'memory') return 'too-large';
  if (attempt < attempts) return null;
  return because === 'deadline' ? 'too-large' : 'given-up';
}

/** Waits while another worker builds it: until that one is done, or has said nothing for as long as a lease lasts. */
async function leaseWhenFree(centre: TaskCentre, portfolioId: string): Promise<LeasedBuild | null> {
  for (;;) {
    const lease = await takeLease(centre, portfolioId);
    if (lease !== 'taken') return lease;
    await pause(lookAgainMs, undefined, { signal: centre.signal });
  }
}
