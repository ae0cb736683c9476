import type { TaskCentre } from '#jobs';
import { renewLease } from './build-lease.js';
import type { LeasedBuild } from './build-lease.queries.js';

const renewEveryMs = 5000;

/** Aborts the signal on shutdown or when the lease is lost to another worker. */
export async function withLease(
  centre: TaskCentre,
  build: LeasedBuild,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const lost = new AbortController();
  const renew = async (): Promise<void> => {
    if (!(await renewLease(centre, build))) lost.abort();
  };
  // No retry: the lease outlasts three failed renewals.
  const renewing = setInterval(() => void renew().catch(() => undefined), renewEveryMs);
  try {
    await work(AbortSignal.any([centre.signal, lost.signal]));
  } finally {
    clearInterval(renewing);
  }
}
