import { setTimeout as pause } from 'node:timers/promises';
import type { Task, TaskCentre } from '#jobs';
import type { ObjectStore } from '#storage';
import { buildEdition, type BuildOptions, BuildFailed } from './build-edition.js';
import { giveBack, markFailed, releaseBuild, takeLease } from './build-lease.js';
import type { LeasedBuild } from './build-lease.queries.js';
import type { PortfolioFailure } from './domain/portfolio-state.js';
import type { BuildPortfolio } from './queue-build.js';
import { withLease } from './with-lease.js';

/** One fewer than the queue's own limit, so that the last attempt can mark the build as failed. */
const maxAttempts = 4;
const pollIntervalMs = 500;

/**
 * Builds a requested portfolio. Idempotent across workers. Transient failures are retried by the queue; permanent ones,
 * or too many attempts, mark the portfolio failed.
 */
export const buildPortfolioTask =
  (store: ObjectStore, options: BuildOptions): Task<BuildPortfolio> =>
  async ({ portfolioId }, centre) => {
    const build = await leaseWhenFree(centre, portfolioId);
    if (!build) return;
    // The last attempt killed its worker.
    if (build.attempt > maxAttempts) return markFailed(centre, build, 'given-up');
    const skipUnavailable = build.attempt === maxAttempts;
    try {
      await withLease(centre, build, (signal) =>
        buildEdition(store, options, centre, build, { signal, skipUnavailable }),
      );
    } catch (error) {
      if (centre.signal.aborted) return releaseBuild(centre, build);
      const failure = failureOf(error, build);
      await (failure ? markFailed(centre, build, failure) : giveBack(centre, build));
      throw error;
    }
  };

/** null: worth another attempt. */
function failureOf(error: unknown, { attempt }: LeasedBuild): PortfolioFailure | null {
  const because = error instanceof BuildFailed ? error.because : 'error';
  if (because === 'no-longer-cleared' || because === 'counts') return because;
  if (because === 'memory') return 'too-large';
  if (attempt < maxAttempts) return null;
  return because === 'deadline' ? 'too-large' : 'given-up';
}

/** Waits for another worker to finish or for its lease to expire. */
async function leaseWhenFree(centre: TaskCentre, portfolioId: string): Promise<LeasedBuild | null> {
  for (;;) {
    const lease = await takeLease(centre, portfolioId);
    if (lease !== 'taken') return lease;
    await pause(pollIntervalMs, undefined, { signal: centre.signal });
  }
}
