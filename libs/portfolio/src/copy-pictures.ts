import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Unavailable } from '#refusals';
import type { ObjectStore } from '#storage';
import type { PictureToPrint } from './evidence-facts.queries.js';

/** A picture that this document shows is still being re-encoded: a little later it will be there. */
export class PicturesNotReady extends Error {
  constructor() {
    super('pictures of this portfolio are still being made');
  }
}

export interface CopyOptions {
  readonly centreId: string;
  readonly pictureAt: (fileId: string) => string;
  readonly signal: AbortSignal;
  /** Print without those that cannot be had: each then says so in its place. */
  readonly evenWithout: boolean;
}

/**
 * Puts the derivatives of pictures where the document expects them; originals, with whatever their cameras wrote
 * into them, never leave the store.
 *
 * @throws PicturesNotReady, Unavailable, unless `evenWithout`
 */
export async function copyPictures(
  store: ObjectStore,
  pictures: readonly PictureToPrint[],
  { centreId, pictureAt, signal, evenWithout }: CopyOptions,
): Promise<void> {
  for (const { fileId, key, state } of pictures) {
    if (state === 'queued' && !evenWithout) throw new PicturesNotReady();
    if (state !== 'ready' || key === null) continue;
    try {
      const bytes = await store.read(centreId, key);
      await pipeline(bytes, createWriteStream(pictureAt(fileId), { mode: 0o600 }), { signal });
    } catch (error) {
      if (!(evenWithout && error instanceof Unavailable)) throw error;
    }
  }
}
