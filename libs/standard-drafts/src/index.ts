export { checkDraft, type CheckedDraft } from './check-draft.js';
export { correctFields, correctItem } from './correct-draft.js';
export { discardDraft } from './discard-draft.js';
export { haveOneShape, possibleMoves } from './domain/change-items.js';
export {
  editionFields,
  fieldsAsTyped,
  standardFields,
  type TypedEdition,
  type TypedFields,
} from './domain/draft-fields.js';
export { type ItemChange, itemMoves, type ItemPlace, type WordsByLanguage } from './domain/item-change.js';
export { sourceOfItems } from './domain/source-of-items.js';
export { contentOfText, draftText } from './draft-content.js';
export { draftFromVersion } from './draft-from-version.js';
export {
  type DraftRefusal,
  type DraftSource,
  type DraftSummary,
  maxDraftLength,
  type StandardDraft,
} from './draft.js';
export { keptSourceKeys, listDrafts, loadDraft } from './drafts.queries.js';
export { publishDraft, publishDraftTask } from './publish-draft-task.js';
export { readSource, readSourceTask } from './read-source-task.js';
export { maxSourceBytes, receiveSource } from './receive-source.js';
export { requestPublication } from './request-publication.js';
export { saveDraft } from './save-draft.js';
