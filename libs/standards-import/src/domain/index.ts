/** `#standards-import/domain`: how a document is understood, without reading one. */
export { headingPhrases } from './heading-names.js';
export { importStandard } from './import-standard.js';
export type { Importing, ImportRemark, ImportRemarkCode } from './importing.js';
export type { PrintedDocument, PrintedLine } from './printed-document.js';
export { printedText } from './printed-text.js';
export { labelPhrases } from './register-fields.js';
export { readable } from './strip.js';
