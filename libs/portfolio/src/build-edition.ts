import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { newId } from '#database';
import type { TaskCentre } from '#jobs';
import type { ObjectStore } from '#storage';
import type { ChildLimits, ChildProgram } from '#child-processes';
import { buildInChild } from './build/build-in-child.js';
import type { NotBuilt } from './build/build-message.js';
import { markReady } from './build-lease.js';
import type { LeasedBuild } from './build-lease.queries.js';
import { copyPictures } from './copy-pictures.js';
import { buildPortfolioDocument } from './domain/build-portfolio-document.js';
import { editionReference } from './domain/edition-reference.js';
import { loadPortfolioFacts } from './load-portfolio-facts.js';
import { createWorkFolder, removeFolder } from './work-folder.js';

export interface BuildOptions {
  /** Where pictures and the document lie while it is printed. */
  readonly workFolder: string;
  readonly limits?: Omit<ChildLimits, 'signal'>;
  readonly program?: ChildProgram;
}

const usualLimits = { deadlineMs: 120_000, memoryMb: 768 };

/** The message holds codes and numbers, never text of the portfolio. */
export class BuildFailed extends Error {
  constructor(
    readonly because: NotBuilt['because'] | 'no-longer-cleared',
    detail = '',
  ) {
    super(`a portfolio could not be built: ${[because, detail].filter(Boolean).join(', ')}`);
  }
}

export interface EditionAttempt {
  /** Print a placeholder for missing pictures. */
  readonly skipUnavailable: boolean;
  readonly signal: AbortSignal;
}

/**
 * One attempt: consistent facts, derivatives, printing in a child process, storing, then marking ready. Cleans up after
 * itself.
 *
 * @throws BuildFailed; PicturesNotReady; Unavailable
 */
export async function buildEdition(
  store: ObjectStore,
  { workFolder, limits = usualLimits, program }: BuildOptions,
  centre: TaskCentre,
  build: LeasedBuild,
  { skipUnavailable, signal }: EditionAttempt,
): Promise<void> {
  const { portfolioId, unitId, draft } = build;
  const { centreId } = centre;
  const folder = await createWorkFolder(workFolder, portfolioId);
  try {
    const reference = editionReference(portfolioId);
    const facts = await centre.inCentre((tx) =>
      loadPortfolioFacts(tx, unitId, { reference, draft, builtAt: tx.now, verifyAt: null }),
    );
    const document = buildPortfolioDocument(facts);
    if (!draft && document.cover.draft) throw new BuildFailed('no-longer-cleared');
    const files = document.evidence.flatMap((item) => item.files);
    await copyPictures(store, files, { centreId, folder, signal, skipUnavailable });
    const file = join(folder, 'portfolio.pdf');
    const printed = await buildInChild(document, file, { ...limits, signal }, program);
    if (printed.outcome === 'failed') throw new BuildFailed(printed.because, printed.detail);
    const objectKey = newId();
    const { bytes, sha256 } = await store.write(centreId, objectKey, createReadStream(file, { signal }));
    if (sha256 !== printed.sha256) throw new BuildFailed('error', 'what was stored is not what was printed');
    const kept = await markReady(centre, build, { objectKey, bytes, sha256, pages: printed.pages });
    if (!kept) await store.remove(centreId, objectKey);
  } finally {
    await removeFolder(folder);
  }
}
