export { beginFile } from './begin-file.queries.js';
export { blockersOfDraft } from './blockers-of-draft.js';
export { copyToNewRevision, type NewRevision } from './copy-to-new-revision.queries.js';
export { discardDraft } from './discard-draft.js';
export {
  type Confidentiality,
  confidentialityFaults,
  confidentialityOf,
  type Identifiable,
  identifiableAnswers,
  type IdentifyingKind,
  identifyingKinds,
} from './domain/confidentiality.js';
export { type DraftBlocker } from './domain/draft-blockers.js';
export { detailFaults, maxEvidenceTextLength, maxEvidenceTitleLength } from './domain/draft-details.js';
export { evidenceReference } from './domain/evidence-number.js';
export { fileKinds, isPicture } from './domain/file-kinds.js';
export { contentDisposition } from './domain/file-name.js';
export { type FileLimits, type FileRefused, defaultFileLimits } from './domain/file-refusal.js';
export {
  type Locator,
  maxQuestionLength,
  maxQuoteLength,
  type Region,
  secondsOf,
  timeOf,
} from './domain/locator.js';
export { maxAnswerLength, type OwnWork } from './domain/own-work.js';
export {
  evidenceOfLearner,
  type OwnEvidence,
  type ListedRevision,
  submittedRevisions,
} from './evidence.queries.js';
export { finishFile } from './finish-file.queries.js';
export { freezeRevision } from './freeze-revision.js';
export { evidenceKeysInUse } from './keys-in-use.queries.js';
export { linkCriteria } from './link-criteria.js';
export { lockEvidence, lockEvidenceOfRevision } from './lock-evidence.queries.js';
export { type Draft, loadDraftFor } from './load-draft-for.queries.js';
export { type EvidenceForActor, loadEvidenceFor } from './load-evidence-for.queries.js';
export { type FileForActor, loadFileFor } from './load-file-for.queries.js';
export { loadRevisionFor, type RevisionForActor } from './load-revision-for.queries.js';
export { type MakeDerivative, makeDerivative, makeDerivativeTask } from './make-derivative.js';
export { openEvidence } from './open-evidence.queries.js';
export { receiveFile, type Received } from './receive-file.js';
export { removeFile } from './remove-file.queries.js';
export { removeObjects, removeObjectsTask } from './remove-objects.js';
export {
  type LinkedCriterion,
  crossReferencesOf,
  type ListedFile,
  filesOf,
} from './revision-parts.queries.js';
export { isReplaced, isReturned, isWithdrawn } from './revision-standing.js';
export { saveConfidentiality, saveDeclaration, saveDraftDetails } from './save-draft-parts.js';
export { type LocatedReference, saveLocators } from './save-locators.queries.js';
export { startEvidence } from './start-evidence.js';
export { sweepStorage, sweepStorageTask } from './sweep-storage.queries.js';
export { countLinks, type CriterionLink, insertLinks } from './write-links.queries.js';
