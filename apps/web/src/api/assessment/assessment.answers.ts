import { establishedBy } from '#assessment';
import { criterionState, method, supports } from '../closed-lists.js';
import { about, described, nullable } from '../describe/described.js';
import { id, ids, listOf, moment, one, oneOf, text, whole, yesOrNo } from '../describe/fields.js';
import { EvidenceFile, Feedback } from '../evidence/evidence.answers.js';
import { Locator } from '../evidence/locator.js';
import { CrossReference, Judgement, Revision } from '../evidence/revision.answers.js';

export const LatestJudgement = described('LatestJudgement', {
  id,
  supports,
});

/** A judgement made before the unit moved to this version of its standard: a decision may rely on it. */
export const JudgedBefore = described('JudgedBefore', {
  id,
  supports,
  version: about('The version of the standard it was made on.', text),
  label: about('The label of the criterion in that version.', text),
});

/** Submitted evidence behind a criterion. */
export const EvidenceBehindCriterion = described('EvidenceBehindCriterion', {
  crossReferenceId: id,
  evidenceId: id,
  evidenceNumber: whole,
  revisionId: id,
  revision: whole,
  title: text,
  method,
  locator: nullable(one(Locator)),
  question: nullable(text),
  withdrawn: yesOrNo,
  replaced: yesOrNo,
  returned: yesOrNo,
  judgement: about(
    'After a move the one from before, where the criterion reads the same and nobody judged since.',
    nullable(one(LatestJudgement)),
  ),
  judgedBefore: about(
    'What was judged of it before a move to this version, while nobody judged it here.',
    listOf(JudgedBefore),
  ),
});

/** A cross-reference as its assessor sees it. */
export const ReferenceUnderAssessment = described('ReferenceUnderAssessment', {
  ...CrossReference.fields,
  isTheirs: about('You assess this unit; else you only read it.', yesOrNo),
  state: criterionState,
  waits: about('It asks you for a judgement.', yesOrNo),
  toConfirm: about(
    'What stood before a move to this version waits for a decision on the criterion.',
    yesOrNo,
  ),
  latestJudgementId: about('What you send as `expectedJudgementId`.', nullable(id)),
  latestDecisionId: about('What you send as `expectedDecisionId`.', nullable(id)),
  judgements: about('Newest first.', listOf(Judgement)),
  others: about('The unit’s other evidence for the same criterion.', listOf(EvidenceBehindCriterion)),
  standsByOther: about('The criterion stands by evidence other than this.', yesOrNo),
  partlyIds: about('Several judgements that each support it partly: enough together?', ids),
  fullyIds: about('Judgements that support it fully and wait for a decision.', ids),
});

export const AuthenticityCheck = described('AuthenticityCheck', {
  authentic: yesOrNo,
  current: yesOrNo,
  establishedBy: oneOf(establishedBy, 'EstablishedBy'),
  note: text,
  by: text,
  at: moment,
});

/** Everything the judging page shows. */
export const RevisionUnderAssessment = described('RevisionUnderAssessment', {
  revision: one(Revision),
  files: listOf(EvidenceFile),
  references: about('To your units alone.', listOf(ReferenceUnderAssessment)),
  authenticity: about('Newest first: the first counts.', listOf(AuthenticityCheck)),
  feedback: listOf(Feedback),
  feedbackDraft: about('What you have begun to write to the learner.', text),
  mayAssess: about('Whether you may judge here at all.', yesOrNo),
});

export const Judged = described('Judged', {
  judgementId: id,
  decisionId: about('The decision that was made with it; null when it made none.', nullable(id)),
  criterionState,
});

export const Decided = described('Decided', { decisionId: id });

export const AddedCrossReference = described('AddedCrossReference', { crossReferenceId: id });

export const RecordedObservation = described('RecordedObservation', {
  evidenceId: id,
  revisionId: id,
  number: whole,
});
