export { assessedCriteria, type Criterion } from './domain/assessed-criteria.js';
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
export { type ContentDifference } from './domain/content-differences.js';
export { type FieldFinding, findingCodes, type Finding, type FindingCode } from './domain/finding.js';
export { currentVersion, newestFirst } from './domain/current-version.js';
export { sourceOfItems } from './domain/source-of-items.js';
export { foldName } from './domain/library-names.js';
export { likeness, nearIdentical } from './domain/likeness.js';
export { foldWhiteSpace } from './domain/fold-white-space.js';
export {
  importRemarkCodes,
  otherDocuments,
  type Importing,
  type ImportRemark,
  type ImportRemarkCode,
  type OtherDocument,
} from './domain/importing/importing.js';
export { importStandard } from './domain/importing/import-standard.js';
export { printedText } from './domain/importing/printed-text.js';
export type { PrintedDocument, PrintedLine } from './domain/importing/printed-document.js';
export { importBytes } from './importing/import-bytes.js';
export {
  importDocument,
  type ImportedDocument,
  type ImportLimits,
  usualImportLimits,
} from './importing/import-document.js';
export { type ReadingLimits, usualReadingLimits } from './importing/reading-limits.js';
export { type Unreadable, unreadableBecause, type UnreadableBecause } from './importing/unreadable.js';
export { reviewIsPast } from './domain/printed-date.js';
export { provenanceOf } from './domain/provenance.js';
export type * from './domain/standard.js';
export { checkDraft, type CheckedDraft } from './drafting/check-draft.js';
export { draftFromVersion } from './drafting/draft-from-version.js';
export { requestRetirement, retireVersion, retireVersionTask } from './drafting/request-retirement.js';
export { type BrokenVersion, verifyLibrary } from './verify-library.js';
export { blockFields, nameFields } from './domain/edition-fields.js';
export {
  editionFields,
  type EditionField,
  fieldsAsTyped,
  standardFields,
  type StandardField,
  type TypedEdition,
  type TypedFields,
} from './domain/correcting/draft-fields.js';
export { haveOneShape, possibleMoves } from './domain/correcting/change-items.js';
export {
  type ItemChange,
  type ItemMove,
  itemMoves,
  type ItemPlace,
  type WordsByLanguage,
} from './domain/correcting/item-change.js';
export { correctFields, correctItem } from './drafting/correct-draft.js';
export { type ShapedDraft } from './reading/read-shape.js';
export { discardDraft } from './drafting/discard-draft.js';
export type {
  Draft as StandardDraft,
  DraftRefusal,
  DraftSource,
  DraftState,
  DraftSummary,
  SourceLine,
} from './drafting/draft.js';
export {
  keptSourceKeys,
  listDrafts as listStandardDrafts,
  loadDraft as loadStandardDraft,
} from './drafting/drafts.queries.js';
export { type Librarian } from './drafting/librarian.js';
export { publishDraft, publishDraftTask } from './drafting/publish-draft-task.js';
export { readSource, readSourceTask } from './drafting/read-source-task.js';
export { largestSource, receiveSource, type SourceReceiver } from './drafting/receive-source.js';
export { requestPublication } from './drafting/request-publication.js';
export { longestDraft, saveDraft as saveStandardDraft } from './drafting/save-draft.js';
export { countsOf, type Counts } from './proving/proof.js';
export { proveStandards, type ProofResult } from './proving/prove-standards.js';
export { loadStandards, type LoadedStandard, type PublishedVersionChanged } from './load-standards.js';
export {
  alsoStandsIn,
  type AlsoStandsIn,
  libraryShelves,
  type LibraryShelves,
  type LikeCriterion,
  versionsOfStandard,
  type VersionOfStandard,
} from './library.queries.js';
export {
  type LibraryExcerpt,
  type LibraryHit,
  type LibraryHits,
  libraryPageSizes,
  type LibraryQuery,
  libraryStatement,
  searchLibrary,
} from './search-library.js';
export { reinstateStandard, retireStandard, type VersionName } from './retire-standard.js';
export { readStandard, type ReadStandard } from './reading/read-standard.js';
export {
  readStandardFile,
  readStandardFiles,
  standardFiles,
  standardsFolder,
  type StandardFiles,
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
