const searchedBytes = 4 * 1024 * 1024;

/**
 * How many pixels the largest image of a HEIC file has, from its `ispe` properties (ISO 23008-12, 6.5.3); 0 when
 * it has none. Tiles and thumbnails have properties of their own, so it is the largest that counts.
 */
export function heicPixels(file: Buffer): number {
  const head = file.subarray(0, searchedBytes);
  let largest = 0;
  for (let at = head.indexOf('ispe'); at >= 0 && at + 16 <= head.length; at = head.indexOf('ispe', at + 4)) {
    largest = Math.max(largest, head.readUInt32BE(at + 8) * head.readUInt32BE(at + 12));
  }
  return largest;
}
