import type { TaskCentre } from '#jobs';
import { type LeasedBuild, renewLease } from './build-lease.js';

const renewEveryMs = 5000;

/**
 * Does the work while its lease is renewed. The signal is aborted when the worker stops, and when the lease is lost:
 * somebody else may be building by then.
 */
export async function whileLeased(
  centre: TaskCentre,
  build: LeasedBuild,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const lost = new AbortController();
  const renew = async (): Promise<void> => {
    if (!(await renewLease(centre, build))) lost.abort();
  };
  // A database that cannot be asked for a moment is asked again; the lease outlasts three tries.
  const renewing = setInterval(() => void renew().catch(() => undefined), renewEveryMs);
  try {
    await work(AbortSignal.any([centre.signal, lost.signal]));
  } finally {
    clearInterval(renewing);
  }
}
