/** `#standards/domain`: rules alone, for the rules of other libraries and for child processes: no database, no files. */
export { printedItems, sectionLetters } from './assessed-criteria.js';
export { canonicalForm, textDigest } from './canonical-form.js';
export { contentDifferences } from './content-differences.js';
export { blockFields, nameFields, textFields } from './edition-fields.js';
export { foldWhiteSpace } from './fold-white-space.js';
export { houseRuleFindings } from './house-rules.js';
export { languageFindings } from './house-rules/language-findings.js';
export { nextNumbers } from './house-rules/numbers.js';
export { parsePrintedDate } from './printed-date.js';
export { fieldExists, provenanceOf } from './provenance.js';
export type * from './standard.js';
export { textsOfBlock } from './texts-of-block.js';
export { wordsOf } from './wording.js';
