import { createWriteStream } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { makeDerivative, makeDerivativeTask } from '#evidence';
import type { Tasks } from '#jobs';
import {
  type BuildOptions,
  buildPortfolio,
  buildPortfolioTask,
  loadPortfolioFor,
  requestPortfolio,
} from '#portfolio';
import type { Actor } from '#people';
import { localObjectStore, type ObjectStore } from '#storage';
import type { TestUnit } from '../../support/a-unit.js';
import { childFromSource } from '../../support/child-from-source.js';
import { workThroughQueue } from '../../support/work-through-queue.js';

export const printing = childFromSource('libs/portfolio/src/build/render-entry.ts');
const reencoding = childFromSource('libs/evidence/src/pictures/reencode-entry.ts');

/** What a worker works with, in a folder of its own. */
export interface Workshop {
  readonly folder: string;
  readonly store: ObjectStore;
  readonly tasks: (change?: Partial<BuildOptions> & { readonly store?: ObjectStore }) => Tasks;
  /** What lies in the folder where documents are made: nothing, between builds. */
  readonly atWork: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

export async function aWorkshop(): Promise<Workshop> {
  const folder = await mkdtemp(join(tmpdir(), 'attest-workshop-'));
  const store = localObjectStore(folder);
  const workFolder = join(folder, 'building');
  return {
    folder,
    store,
    tasks: ({ store: other = store, ...change } = {}) => ({
      [makeDerivative]: makeDerivativeTask(store, reencoding),
      [buildPortfolio]: buildPortfolioTask(other, { workFolder, program: printing, ...change }),
    }),
    atWork: () => readdir(workFolder).catch(() => []),
    close: () => rm(folder, { recursive: true }),
  };
}

export const ask = ({ centre, unitId }: TestUnit, actor: Actor, draft: boolean): Promise<string> =>
  centre.run(async (tx) => (await requestPortfolio(tx, actor, unitId, { draft })).portfolioId);

export const look = ({ centre }: TestUnit, actor: Actor, portfolioId: string) =>
  centre.run((tx) => loadPortfolioFor(tx, actor, portfolioId));

/** Asks for a portfolio, has a real worker make it, and puts the PDF on disk. */
export async function portfolioOf(
  given: TestUnit,
  { store, folder, tasks }: Workshop,
  { draft = false, by = given.learner } = {},
): Promise<{ readonly file: string; readonly portfolioId: string }> {
  // Pictures are made when they arrive.
  const failures = [...(await workThroughQueue(given.centre.id, tasks()))];
  const portfolioId = await ask(given, by, draft);
  failures.push(...(await workThroughQueue(given.centre.id, tasks())));
  expect(failures).toEqual([]);
  const portfolio = await look(given, by, portfolioId);
  expect(portfolio.state).toBe('ready');
  const file = join(folder, `${portfolioId}.pdf`);
  await pipeline(await store.read(given.centre.id, portfolio.objectKey!), createWriteStream(file));
  return { file, portfolioId };
}
