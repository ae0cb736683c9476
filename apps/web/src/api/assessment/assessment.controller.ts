import {
  addCrossReference,
  checkAuthenticity,
  giveFeedback,
  judgeAtDesk,
  recordObservation,
  revisionUnderAssessment,
  saveFeedbackDraft,
} from '#assessment';
import { rolesThatSeeOthersEvidence } from '#units';
import { controllerOf } from '../describe/controller-of.js';
import { acts, reads } from '../describe/operations.js';
import {
  AddedCrossReference,
  Judged,
  RecordedObservation,
  RevisionUnderAssessment,
} from './assessment.answers.js';
import {
  AuthenticityBody,
  CrossReferenceBody,
  FeedbackBody,
  FeedbackDraftBody,
  JudgementBody,
  ObservationBody,
} from './assessment.bodies.js';

export const AssessmentApi = controllerOf('AssessmentApi', 'assessing', {
  show: reads('/revisions/:revisionId/assessment', {
    summary: 'A submitted revision with everything that you judge it by',
    roles: rolesThatSeeOthersEvidence,
    answers: RevisionUnderAssessment,
    read: (tx, actor, { revisionId }) => revisionUnderAssessment(tx, actor, revisionId),
  }),

  judge: acts('post', '/cross-references/:crossReferenceId/judgements', {
    summary: 'Judge a cross-reference, as with one key at the desk',
    roles: ['assessor'],
    event: ['cross-reference.judged', 'criterion.decided'],
    body: JudgementBody,
    answers: Judged,
    act: (tx, actor, { crossReferenceId, ...judgement }) =>
      judgeAtDesk(tx, actor, crossReferenceId, judgement),
  }),

  check: acts('post', '/revisions/:revisionId/authenticity-checks', {
    summary: 'Say whether evidence is authentic and current, and how that was established',
    roles: ['assessor'],
    event: 'evidence.authenticity-checked',
    body: AuthenticityBody,
    act: (tx, actor, { revisionId, ...check }) => checkAuthenticity(tx, actor, revisionId, check),
  }),

  add: acts('post', '/revisions/:revisionId/cross-references', {
    summary: 'Say that submitted evidence also shows another criterion',
    roles: ['assessor'],
    event: 'cross-reference.added',
    body: CrossReferenceBody,
    answers: AddedCrossReference,
    act: async (tx, actor, { revisionId, ...reference }) => ({
      crossReferenceId: await addCrossReference(tx, actor, revisionId, reference),
    }),
  }),

  giveFeedback: acts('post', '/revisions/:revisionId/feedback', {
    summary: 'Tell the learner what you make of their evidence, and hand it back or not',
    roles: ['assessor'],
    event: ['evidence.feedback-given', 'evidence.returned'],
    body: FeedbackBody,
    act: (tx, actor, { revisionId, ...feedback }) => giveFeedback(tx, actor, revisionId, feedback),
  }),

  keepFeedback: acts('put', '/revisions/:revisionId/feedback-draft', {
    summary: 'Keep feedback that you have not finished',
    roles: ['assessor'],
    event: null,
    body: FeedbackDraftBody,
    act: (tx, actor, { revisionId, text }) => saveFeedbackDraft(tx, actor, revisionId, text),
  }),

  observe: acts('post', '/observations', {
    summary: 'Record what you saw, heard or asked, and decide it in the same act',
    description: 'Over one or several units of one learner, all of them yours to assess.',
    roles: ['assessor'],
    event: 'observation.recorded',
    body: ObservationBody,
    answers: RecordedObservation,
    act: recordObservation,
  }),
});
