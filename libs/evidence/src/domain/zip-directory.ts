import { fromRandomAccessReaderPromise, RandomAccessReader } from 'yauzl';
import type { FileBytes } from './file-bytes.js';

const maxEntries = 10_000;
const maxDirectoryBytes = 4 * 1024 * 1024;

/**
 * Whether a zip is whole and its list of contents names `entry`. Only the list is read, within bounds: nothing
 * is unpacked. A document with macros, or with more entries than any document has, is not one we take.
 *
 * @throws what reading the file throws
 */
export async function zipHolds(file: FileBytes, entry: string): Promise<boolean> {
  const reader = new SpanReader(file);
  try {
    // Names as they stand: an extra field may give another one, which Office does not read.
    const zip = await fromRandomAccessReaderPromise(reader, file.size, { decodeStrings: false });
    if (zip.entryCount > maxEntries) return false;
    let found = false;
    for await (const { fileNameRaw } of zip.eachEntry()) {
      const name = fileNameRaw.toString('utf8');
      if (/vbaProject\.bin$/i.test(name)) return false;
      found ||= name === entry;
    }
    return found;
  } catch {
    if (reader.failure) throw reader.failure;
    return false;
  }
}

/** Reads the spans of a file that are asked for, no more of them than the longest list. */
class SpanReader extends RandomAccessReader {
  /** What went wrong with the file itself. */
  failure: Error | undefined;
  private left = maxDirectoryBytes;

  constructor(private readonly file: FileBytes) {
    super();
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytes?: number) => void,
  ): void {
    this.left -= length;
    if (this.left < 0) return callback(new Error('the list of contents is too long'));
    this.file.at(position, length).then(
      (bytes) => callback(null, bytes.copy(buffer, offset)),
      (error: Error) => callback((this.failure = error)),
    );
  }
}
