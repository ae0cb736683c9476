import { recordedMethods } from '#units';
import { establishedBy, maxExplanationLength, maxReasonsLength } from '#assessment';
import { maxQuestionLength, maxEvidenceTextLength, maxEvidenceTitleLength } from '#evidence';
import { maxSecretLength } from '../../http/fields/checks.js';
import { ConfidentialityOfRecord } from '../evidence/evidence.bodies.js';
import { deskKey, outcome } from '../closed-lists.js';
import { about, described, nullable, optional } from '../describe/described.js';
import { comparedId, comparedIds, day, id, listOf, one, oneOf, textOf, yesOrNo } from '../describe/fields.js';

export const AuthenticityBody = described('AuthenticityBody', {
  establishedBy: oneOf(establishedBy, 'EstablishedBy'),
  current: about('What it shows still holds today.', yesOrNo),
  note: about('A doubt, or evidence out of date, needs one.', textOf({ max: maxReasonsLength })),
});

export const CrossReferenceBody = described('CrossReferenceBody', {
  unitId: id,
  criterionId: id,
  question: optional(nullable(textOf({ max: maxQuestionLength }))),
});

export const FeedbackBody = described('FeedbackBody', {
  text: textOf({ min: 1, max: maxReasonsLength }),
  returned: about('Hands the evidence back.', yesOrNo),
});

export const FeedbackDraftBody = described('FeedbackDraftBody', {
  text: about('Nothing throws the draft away.', textOf({ max: maxReasonsLength })),
});

export const JudgementBody = described('JudgementBody', {
  key: about('`met` judges and decides in one act.', deskKey),
  valid: yesOrNo,
  reliable: yesOrNo,
  reasons: textOf({ max: maxReasonsLength }),
  occasionDidNotArise: optional(nullable(textOf({ max: maxExplanationLength }))),
  noLongerMet: about('With `not-yet`: it is met by other evidence no longer.', optional(yesOrNo)),
  expectedJudgementId: about('The latest that you read; null when there was none.', nullable(comparedId)),
  expectedDecisionId: about('The latest that you read; null when there was none.', nullable(comparedId)),
});

export const DecisionBody = described('DecisionBody', {
  outcome,
  judgementIds: about('What it relies on: each still the latest on its cross-reference.', comparedIds),
  reasons: textOf({ max: maxReasonsLength }),
  togetherBecause: optional(nullable(textOf({ max: maxExplanationLength }))),
  occasionDidNotArise: optional(nullable(textOf({ max: maxExplanationLength }))),
  expectedLatestId: about('The latest that you read; null when there was none.', nullable(comparedId)),
});

export const ObservedCriterionBody = described('ObservedCriterionBody', {
  unitId: id,
  criterionId: id,
  key: deskKey,
  reasons: textOf({ max: maxReasonsLength }),
  question: optional(nullable(textOf({ max: maxQuestionLength }))),
  occasionDidNotArise: optional(nullable(textOf({ max: maxExplanationLength }))),
});

export const ObservationBody = described('ObservationBody', {
  learnerId: id,
  method: oneOf(recordedMethods, 'RecordedMethod'),
  title: textOf({ min: 1, max: maxEvidenceTitleLength }),
  activityOn: day,
  text: about(
    'What happened, or what was asked and answered.',
    textOf({ min: 1, max: maxEvidenceTextLength }),
  ),
  criteria: listOf(ObservedCriterionBody, { min: 1 }),
  confidentiality: one(ConfidentialityOfRecord),
});

export const SignOffBody = described('SignOffBody', {
  password: about(
    'Your password again: the second proof. It serves this one act.',
    textOf({ min: 1, max: maxSecretLength }),
  ),
  expectedDigest: about('`digest` of the readiness that you read.', textOf({ min: 1, max: 200 })),
});
