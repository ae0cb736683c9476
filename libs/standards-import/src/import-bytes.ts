import { importStandard } from './domain/import-standard.js';
import type { PrintedDocument } from './domain/printed-document.js';
import type { ImportedDocument } from './import-document.js';
import { readDocument } from './reading/read-document.js';
import { type ReadingLimits, defaultReadingLimits } from './reading/reading-limits.js';
import { CannotRead, type Unreadable } from './reading/unreadable.js';

/** The message from parent to child. */
export interface ImportRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly limits?: ReadingLimits;
}

/** Imports a document in this process: for the child, and for tests of many documents. */
export async function importBytes({
  bytes,
  fileName,
  limits = defaultReadingLimits,
}: ImportRequest): Promise<ImportedDocument> {
  const document = await read(bytes, limits);
  return 'outcome' in document ? document : { ...importStandard(document, { fileName }), document };
}

async function read(bytes: Uint8Array, limits: ReadingLimits): Promise<PrintedDocument | Unreadable> {
  try {
    return await readDocument(bytes, limits);
  } catch (error) {
    if (error instanceof CannotRead)
      return { outcome: 'unreadable', because: error.because, facts: error.facts };
    // A parser may fail in any way; its message is dropped because it might quote the document.
    return { outcome: 'unreadable', because: 'damaged', facts: {} };
  }
}
