export { assessedCriteria, type Criterion, sectionLetters } from './domain/assessed-criteria.js';
export { compareStandards } from './domain/comparing/compare-standards.js';
export {
  changeKinds,
  doubts,
  type ChangeKind,
  type ComparedCriterion,
  type CriterionChange,
  type Doubt,
  type FieldChange,
  type StandardDifference,
  type WordPart,
} from './domain/comparing/standard-difference.js';
export { standardsWords, type StandardsWords } from './words.js';
export { wordParts } from './domain/comparing/word-parts.js';
export { contentDigest } from './domain/canonical-form.js';
export { type ContentDifference, contentDifferences } from './domain/content-differences.js';
export { type FieldFinding, type Finding } from './domain/finding.js';
export { newestFirst } from './domain/current-version.js';
export { foldWhiteSpace } from './domain/fold-white-space.js';
export { reviewIsPast } from './domain/printed-date.js';
export { provenanceOf } from './domain/provenance.js';
export type * from './domain/standard.js';
export { requestRetirement, retireVersion, retireVersionTask } from './request-retirement.js';
export { verifyLibrary } from './verify-library.js';
export { blockFields, nameFields } from './domain/edition-fields.js';
export { readShape, type ShapedDraft } from './reading/read-shape.js';
export { type Librarian, onlyLibrarians, staysLibrarian } from './librarian.js';
export { contentRows } from './loading.queries.js';
export { loadStandards, type PublishedVersionChanged } from './load-standards.js';
export {
  alsoStandsIn,
  type AlsoStandsIn,
  libraryShelves,
  type LibraryShelves,
  versionsOfStandard,
  type VersionOfStandard,
} from './library.queries.js';
export {
  type LibraryHit,
  type LibraryHits,
  libraryPageSizes,
  type LibraryQuery,
  searchLibrary,
} from './search-library.queries.js';
export { reinstateStandard, retireStandard, type VersionName } from './retire-standard.js';
export { standardFindings } from './reading/standard-findings.js';
export { readStandard } from './reading/read-standard.js';
export {
  firstBytes,
  readStandardFile,
  readStandardFiles,
  standardFiles,
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
export { writeStandard } from './writing/write-standard.js';
