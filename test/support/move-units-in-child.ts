/** A worker that does nothing but move the units of one plan, to be killed half-way. */
import { connectAsApp } from '#database';
import { moveUnitsTask } from '#transition';

const [url, centreId, planId] = process.argv.slice(2) as [string, string, string];
const database = await connectAsApp(url, { poolSize: 1 });
await moveUnitsTask()(
  { centreId, planId },
  {
    centreId,
    signal: new AbortController().signal,
    lastAttempt: false,
    inCentre: (work) => database.inCentre(centreId, work),
  },
);
await database.close();
