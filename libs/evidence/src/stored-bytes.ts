import { buffer } from 'node:stream/consumers';
import type { ObjectStore } from '#storage';
import type { FileBytes } from './domain/file-bytes.js';

const window = 256 * 1024;

/** Random access to a stored object through one cached window, so that a sequential walk reads it once. */
export function storedBytes(store: ObjectStore, centreId: string, key: string, size: number): FileBytes {
  let held = { first: 0, bytes: Buffer.alloc(0) };
  return {
    size,
    at: async (first, length) => {
      const last = Math.min(first + length, size);
      if (first >= last) return Buffer.alloc(0);
      if (first < held.first || last > held.first + held.bytes.length) {
        const until = Math.min(first + Math.max(length, window), size) - 1;
        held = { first, bytes: await buffer(await store.read(centreId, key, { first, last: until })) };
      }
      return held.bytes.subarray(first - held.first, last - held.first);
    },
  };
}
