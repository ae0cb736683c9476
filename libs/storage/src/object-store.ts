import type { Readable } from 'node:stream';

/** Size and SHA-256 (hex), computed while streaming. */
export interface WrittenObject {
  readonly bytes: number;
  readonly sha256: string;
}

/** Both ends inclusive, as in HTTP. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Stores the bytes of evidence and portfolios: in a local folder, later in an S3-compatible store. It streams, so
 * memory does not grow with file size, and takes the centre, so that no key reaches another centre's bytes.
 * Keys are random ids (`newId()`), never names.
 *
 * Every method throws `Unavailable('storage')` when the store is down, full, read-only or has lost the object.
 */
export interface ObjectStore {
  /**
   * Stores the bytes of `source` under a new key. Durable once it resolves; leaves nothing if it rejects, for
   * instance because the source broke off.
   */
  write(centreId: string, key: string, source: AsyncIterable<Uint8Array>): Promise<WrittenObject>;

  /** Opens an object for reading. The file is closed at the end of the stream, or when it is destroyed. */
  read(centreId: string, key: string, range?: ByteRange): Promise<Readable>;

  /** Idempotent. */
  remove(centreId: string, key: string): Promise<void>;

  /**
   * Removes objects older than `before` that no row names. `kept` is called with a few hundred keys at a time.
   *
   * @returns how many were removed
   */
  sweep(centreId: string, before: Date, kept: KeptKeys): Promise<number>;
}

/** The subset of these keys that some row still names. */
export type KeptKeys = (keys: readonly string[]) => Promise<ReadonlySet<string>>;
