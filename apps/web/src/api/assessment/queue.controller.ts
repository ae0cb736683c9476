import { assessorsQueue, confirmationsDue, decisionsDue, feedbackDrafts } from '#assessment';
import { controllerOf } from '../describe/controller-of.js';
import { lists } from '../describe/operations.js';
import { DecisionDue, FeedbackDraft, QueueLine } from './queue.answers.js';

const criterionKey = ({ unitId, criterionId }: InstanceType<typeof DecisionDue>): string =>
  `${unitId} ${criterionId}`;

export const QueueApi = controllerOf('QueueApi', 'assessing', {
  queue: lists('/queue', {
    summary: 'Evidence that waits for you, the longest waiting first',
    roles: ['assessor'],
    of: QueueLine,
    key: ({ revisionId }) => revisionId,
    rows: assessorsQueue,
  }),

  due: lists('/decisions-due', {
    summary: 'Criteria whose evidence is judged and whose decision is due',
    roles: ['assessor'],
    of: DecisionDue,
    key: criterionKey,
    rows: decisionsDue,
  }),

  confirmations: lists('/confirmations-due', {
    summary:
      'Criteria that were met before their unit moved to another version of its standard, in other words',
    description: 'You decide, on the judgements from before, whether that carries over.',
    roles: ['assessor'],
    of: DecisionDue,
    key: criterionKey,
    rows: confirmationsDue,
  }),

  drafts: lists('/feedback-drafts', {
    summary: 'Feedback that you have begun and not sent',
    roles: ['assessor'],
    of: FeedbackDraft,
    key: ({ revisionId }) => revisionId,
    rows: feedbackDrafts,
  }),
});
