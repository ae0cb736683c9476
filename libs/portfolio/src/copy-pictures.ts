import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Unavailable } from '#refusals';
import type { ObjectStore } from '#storage';
import type { PortfolioFile } from './domain/portfolio-facts.js';
import { pictureFile } from './picture-file.js';

/** A picture that this document shows is still being re-encoded: retry later. */
export class PicturesNotReady extends Error {
  constructor() {
    super('pictures of this portfolio are still being made');
  }
}

export interface CopyOptions {
  readonly centreId: string;
  readonly folder: string;
  readonly signal: AbortSignal;
  /** Print a placeholder for missing pictures. */
  readonly skipUnavailable: boolean;
}

/**
 * Copies the derivatives of pictures to the folder where the document is printed; originals, with their cameras'
 * metadata, never leave the store.
 *
 * @throws PicturesNotReady, Unavailable, unless `skipUnavailable`
 */
export async function copyPictures(
  store: ObjectStore,
  files: readonly PortfolioFile[],
  { centreId, folder, signal, skipUnavailable }: CopyOptions,
): Promise<void> {
  for (const { id, derivativeKey, derivativeState } of files) {
    if (derivativeState === 'queued' && !skipUnavailable) throw new PicturesNotReady();
    if (derivativeState !== 'ready' || derivativeKey === null) continue;
    try {
      const bytes = await store.read(centreId, derivativeKey);
      await pipeline(bytes, createWriteStream(pictureFile(folder, id), { mode: 0o600 }), { signal });
    } catch (error) {
      if (!(skipUnavailable && error instanceof Unavailable)) throw error;
    }
  }
}
