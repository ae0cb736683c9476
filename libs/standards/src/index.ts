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
export { countsOf, type Counts } from './proving/proof.js';
export { proveStandards, type ProofResult } from './proving/prove-standards.js';
export { loadStandards, type LoadedStandard, type PublishedVersionChanged } from './load-standards.js';
export {
  readStandardFile,
  readStandardFiles,
  standardFiles,
  type StandardFiles,
  standardsFolder,
} from './standard-files.js';
export {
  type CriterionRow,
  findStandardVersion,
  listStandardVersions,
  loadStandardVersion,
  type StandardVersionDetail,
  type StandardVersionSummary,
} from './standards.queries.js';
