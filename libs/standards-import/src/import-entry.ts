import { answerParent } from '#child-processes';
import { importBytes, type ImportRequest } from './import-bytes.js';
import type { ImportedDocument } from './import-document.js';

/** The child process: imports one document and exits. It is given the bytes and the file name, nothing else. */
answerParent((request: ImportRequest): Promise<ImportedDocument> => importBytes(request));
