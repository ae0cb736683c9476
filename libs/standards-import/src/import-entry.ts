import { answerParent } from '#children';
import { importBytes, type ImportRequest } from './import-bytes.js';
import type { ImportedDocument } from './import-document.js';

/** The child process that reads one document and ends. It knows the bytes and the name of the file, nothing else. */
answerParent((request: ImportRequest): Promise<ImportedDocument> => importBytes(request));
