import { criterionKind, method, supports } from '../closed-lists.js';
import { about, described, nullable } from '../describe/described.js';
import { day, id, listOf, moment, one, reasons, text, whole, yesOrNo } from '../describe/fields.js';
import { Confidentiality, EvidenceFile, OwnWork } from './evidence.answers.js';
import { Locator } from './locator.js';

/** An assessor's view of one cross-reference. */
export const Judgement = described('Judgement', {
  id,
  crossReferenceId: id,
  supports,
  valid: yesOrNo,
  reliable: yesOrNo,
  reasons: text,
  by: text,
  at: moment,
  superseded: about('A later judgement took its place.', yesOrNo),
  before: about('The version of the standard it was made on, when the unit moved since.', nullable(text)),
});

/** "This evidence shows this criterion." */
export const CrossReference = described('CrossReference', {
  id,
  unitId: id,
  unitCode: text,
  unitTitle: text,
  unitWithdrawn: yesOrNo,
  criterionId: id,
  label: text,
  kind: criterionKind,
  text,
  stem: nullable(text),
  locator: nullable(one(Locator)),
  question: about('The question asked or the words said.', nullable(text)),
});

/** What every revision holds, draft or submitted. */
const contentOfRevision = {
  evidenceId: id,
  number: whole,
  revision: whole,
  title: text,
  method,
  activityOn: about('When it happened.', nullable(day)),
  text,
  confidentiality: nullable(one(Confidentiality)),
  declaration: nullable(one(OwnWork)),
};

export const Draft = described('Draft', {
  ...contentOfRevision,
  revisionId: id,
  lockVersion: about(
    'Send it with what you save: when it has changed meanwhile, nothing is saved (409).',
    whole,
  ),
  updatedAt: moment,
  files: listOf(EvidenceFile),
  crossReferences: listOf(CrossReference),
  blockers: about('What keeps it from being submitted; nothing does when it is empty.', reasons),
});

export const Revision = described('Revision', {
  ...contentOfRevision,
  id,
  learnerId: id,
  learnerName: text,
  replaced: about('A later revision was submitted since.', yesOrNo),
  submittedAt: about('Null: a draft.', nullable(moment)),
  withdrawnAt: nullable(moment),
});

export const RevisionOfLearner = described('RevisionOfLearner', {
  ...Revision.fields,
  files: listOf(EvidenceFile),
  crossReferences: listOf(CrossReference),
  judgements: about('Newest first.', listOf(Judgement)),
});

export const Saved = described('Saved', { lockVersion: about('Of the draft as it is now.', whole) });

export const StartedEvidence = described('StartedEvidence', {
  evidenceId: id,
  revisionId: id,
  number: whole,
});

export const BegunRevision = described('BegunRevision', { revisionId: id, revision: whole });

export const Submitted = described('Submitted', { revisionId: about('What was frozen.', id) });

export const ReceivedFile = described('ReceivedFile', {
  fileId: id,
  name: about('As it is shown from now on.', text),
  bytes: whole,
});

export const ReopenedCriterion = described('ReopenedCriterion', { unitId: id, criterionId: id, label: text });

export const Withdrawal = described('Withdrawal', {
  reopened: about('What stood by this evidence, and stands no longer.', listOf(ReopenedCriterion)),
});
