export type { Importing, ImportRemark, ImportRemarkCode, PrintedDocument } from './domain/index.js';
export { inOrderOfDoubt } from './domain/in-order-of-doubt.js';
export { importBytes } from './import-bytes.js';
export { importDocument, type ImportedDocument, defaultImportLimits } from './import-document.js';
export { type Counts, countsOf } from './proving/proof.js';
export { type ProofResult, proveStandards } from './proving/prove-standards.js';
export { importWords, type ImportWords } from './words.js';
