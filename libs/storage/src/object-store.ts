import type { Readable } from 'node:stream';

/** What was written: its size and the SHA-256 of its bytes, in hex, reckoned while they streamed past. */
export interface WrittenObject {
  readonly bytes: number;
  readonly sha256: string;
}

/** A span of bytes, both ends included, as in HTTP. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Where the bytes of evidence and portfolios live: a local folder, or later an S3-compatible store. It streams,
 * so a file of any size costs the same memory, and it knows the centre, so that no key reaches another's bytes.
 * Keys are random ids (`newId()`), never names.
 *
 * Each method throws `Unavailable('storage')` when the store is down, full, read-only or has lost the object.
 */
export interface ObjectStore {
  /**
   * Keeps the bytes of `source` under a new key. When this returns they are on disk; when it throws (the source
   * broke off, say) nothing is left of them.
   */
  write(centreId: string, key: string, source: AsyncIterable<Uint8Array>): Promise<WrittenObject>;

  /** Opens an object. Reading it to its end, or destroying the stream, closes it. */
  read(centreId: string, key: string, range?: ByteRange): Promise<Readable>;

  /** Removes an object; one that is not there is removed already. */
  remove(centreId: string, key: string): Promise<void>;

  /**
   * Removes what was last written before `before` and has no row: `kept` is asked, some hundred keys at a time,
   * which of them have one. Returns how many objects went.
   */
  sweep(centreId: string, before: Date, kept: KeptKeys): Promise<number>;
}

/** Which of these keys some row still names. */
export type KeptKeys = (keys: readonly string[]) => Promise<ReadonlySet<string>>;
