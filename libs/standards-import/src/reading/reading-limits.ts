import { CannotRead } from './unreadable.js';

/** What a document may have. The longest standards have some 60 pages and 100,000 characters. */
export interface ReadingLimits {
  readonly bytes: number;
  readonly pages: number;
  readonly characters: number;
  /** What the parts of a DOCX may have together once unpacked. */
  readonly unpackedBytes: number;
  /** Elements within elements. */
  readonly depth: number;
}

export const usualReadingLimits: ReadingLimits = {
  bytes: 20 * 1024 * 1024,
  pages: 500,
  characters: 3_000_000,
  unpackedBytes: 64 * 1024 * 1024,
  depth: 400,
};

/** @throws CannotRead when there is more than there may be */
export function refuseAbove(most: number, found: number, what: 'bytes' | 'pages' | 'characters'): void {
  if (found <= most) return;
  const because = { bytes: 'too-large', pages: 'too-many-pages', characters: 'too-long' } as const;
  throw new CannotRead(because[what], { [what]: found, most });
}
