import {
  askChild,
  type ChildFailure,
  type ChildLimits,
  type ChildProgram,
  childProgram,
} from '#child-processes';
import type { Importing } from './domain/importing.js';
import type { PrintedDocument } from './domain/printed-document.js';
import type { ImportRequest } from './import-bytes.js';
import { type ReadingLimits, defaultReadingLimits } from './reading/reading-limits.js';
import type { Unreadable } from './reading/unreadable.js';

/** The result of an import with the lines that were read, or why the document could not be read. */
export type ImportedDocument = (Importing & { readonly document: PrintedDocument }) | Unreadable;

export interface ImportLimits extends ChildLimits {
  readonly reading: ReadingLimits;
}

/** A document of 100 pages takes a second and 250 MB. */
export const defaultImportLimits: ImportLimits = {
  deadlineMs: 30_000,
  memoryMb: 768,
  reading: defaultReadingLimits,
};

const built = childProgram('./import-entry.js', import.meta.url);

/**
 * Makes a draft of a published standard: a PDF, DOCX, HTML or plain text, whatever its name says. It is read in a
 * child process without environment or secrets, which is killed when it exceeds its time or memory. Never throws for
 * what the bytes hold.
 *
 * @param about.fileName names the draft where the document does not name itself
 */
export async function importDocument(
  bytes: Uint8Array,
  { fileName, limits = defaultImportLimits }: { readonly fileName: string; readonly limits?: ImportLimits },
  program: ChildProgram = built,
): Promise<ImportedDocument> {
  const maxBytes = limits.reading.bytes;
  if (bytes.length > maxBytes) return unreadable('too-large', { bytes: bytes.length, most: maxBytes });
  const request: ImportRequest = { bytes, fileName, limits: limits.reading };
  const answer = await askChild<ImportedDocument>(program, request, limits);
  return answer.outcome === 'failed' ? killed(answer, limits) : answer;
}

function killed({ because }: ChildFailure, { deadlineMs, memoryMb }: ImportLimits): Unreadable {
  switch (because) {
    case 'deadline':
      return unreadable('too-slow', { seconds: deadlineMs / 1000 });
    case 'memory':
      return unreadable('too-much-memory', { megabytes: memoryMb });
    case 'stopped':
      return unreadable('stopped');
    case 'error':
      return unreadable('damaged');
  }
}

const unreadable = (because: Unreadable['because'], facts: Unreadable['facts'] = {}): Unreadable => ({
  outcome: 'unreadable',
  because,
  facts,
});
