import { importStandard } from '../domain/importing/import-standard.js';
import type { ImportedDocument } from './import-document.js';
import { readDocument } from './read-document.js';
import type { ReadingLimits } from './reading-limits.js';
import { CannotRead } from './unreadable.js';

/** What the parent asks of the child. */
export interface ImportRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly limits: ReadingLimits;
}

/** Reads and understands a document in this process: for the child, and for tests of many documents. */
export async function importBytes({ bytes, fileName, limits }: ImportRequest): Promise<ImportedDocument> {
  try {
    const document = await readDocument(bytes, limits);
    return { ...importStandard(document, { fileName }), document };
  } catch (error) {
    if (error instanceof CannotRead)
      return { outcome: 'unreadable', because: error.because, facts: error.facts };
    // Parsers meet what nobody has thought of; a message might quote the document.
    return { outcome: 'unreadable', because: 'damaged', facts: {} };
  }
}
