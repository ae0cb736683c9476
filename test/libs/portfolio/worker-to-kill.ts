import { join } from 'node:path';
import { connectAsApp } from '#database';
import { runTasks } from '#jobs';
import { buildPortfolio, buildPortfolioTask } from '#portfolio';
import { localObjectStore } from '#storage';

/** A worker in a process of its own, whose printer hangs. Arguments: the database, the folder, the centre. */
const [url, folder, centreId] = process.argv.slice(2) as [string, string, string];
const entry = join(import.meta.dirname, 'printer-that-hangs.mjs');
const build = buildPortfolioTask(localObjectStore(folder), {
  workFolder: join(folder, 'building'),
  program: { entry, execArgv: [] },
});
await runTasks(
  url,
  {
    [buildPortfolio]: (payload: Parameters<typeof build>[0], centre: Parameters<typeof build>[1]) =>
      payload.centreId === centreId ? build(payload, centre) : Promise.resolve(),
  },
  { database: await connectAsApp(url, { poolSize: 2 }) },
);
