import { CannotRead } from './unreadable.js';

/** Limits of a document. The longest standards have some 60 pages and 100,000 characters. */
export interface ReadingLimits {
  readonly bytes: number;
  readonly pages: number;
  readonly characters: number;
  /** Of all parts of a DOCX together. */
  readonly unpackedBytes: number;
  /** Nesting of elements. */
  readonly depth: number;
}

export const defaultReadingLimits: ReadingLimits = {
  bytes: 20 * 1024 * 1024,
  pages: 500,
  characters: 3_000_000,
  unpackedBytes: 64 * 1024 * 1024,
  depth: 400,
};

/** @throws CannotRead when `found` exceeds the limit */
export function refuseAbove(limit: number, found: number, what: 'bytes' | 'pages' | 'characters'): void {
  if (found <= limit) return;
  const because = { bytes: 'too-large', pages: 'too-many-pages', characters: 'too-long' } as const;
  throw new CannotRead(because[what], { [what]: found, most: limit });
}
