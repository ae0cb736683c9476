export {
  assessedCriteria,
  printedItems,
  type Criterion,
  type PrintedItem,
} from './domain/assessed-criteria.js';
export { canonicalForm, contentDigest } from './domain/canonical-form.js';
export { contentDifferences, type ContentDifference } from './domain/content-differences.js';
export { findingCodes, type Finding, type FindingCode } from './domain/finding.js';
export { foldWhiteSpace } from './domain/fold-white-space.js';
export { parsePrintedDate, reviewIsPast, type PrintedDate } from './domain/printed-date.js';
export { provenanceOf } from './domain/provenance.js';
export type * from './domain/standard.js';
export { readStandard, type ReadStandard } from './reading/read-standard.js';
