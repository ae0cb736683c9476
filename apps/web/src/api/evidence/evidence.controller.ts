import {
  consequencesOfWithdrawal,
  feedbackOn,
  judgementsOn,
  reviseEvidence,
  withdrawEvidence,
} from '#assessment';
import {
  crossReferencesOf,
  evidenceOfLearner,
  filesOf,
  loadEvidenceFor,
  loadRevisionFor,
  startEvidence,
  submittedRevisions,
} from '#evidence';
import { NotAllowed } from '#refusals';
import { rolesThatSeeEvidence } from '#units';
import { controllerOf } from '../describe/controller-of.js';
import { acts, lists, reads } from '../describe/operations.js';
import { Evidence, EvidenceLine } from './evidence.answers.js';
import { NewEvidenceBody, WithdrawalBody } from './evidence.bodies.js';
import { BegunRevision, RevisionOfLearner, StartedEvidence, Withdrawal } from './revision.answers.js';

export const EvidenceApi = controllerOf('EvidenceApi', 'evidence', {
  own: lists('/evidence', {
    summary: 'Your evidence',
    roles: ['learner'],
    of: EvidenceLine,
    key: ({ evidenceId }) => evidenceId,
    rows: evidenceOfLearner,
  }),

  start: acts('post', '/evidence', {
    summary: 'Begin a piece of evidence, as a draft',
    roles: ['learner'],
    event: 'evidence.started',
    body: NewEvidenceBody,
    answers: StartedEvidence,
    act: startEvidence,
  }),

  one: reads('/evidence/:evidenceId', {
    summary: 'A piece of evidence',
    description: 'For its learner, and those who assess or quality-assure a unit that it was submitted for.',
    roles: rolesThatSeeEvidence,
    answers: Evidence,
    read: async (tx, actor, { evidenceId }) => {
      const evidence = await loadEvidenceFor(tx, actor, evidenceId);
      const revisions = await submittedRevisions(tx, actor, evidenceId);
      const ids = revisions.map(({ id }) => id);
      return { ...evidence, revisions, feedback: await feedbackOn(tx, ids) };
    },
  }),

  revision: reads('/revisions/:revisionId', {
    summary: 'A revision of your evidence, with what was judged of it',
    description: 'Assessors and IQAs read its assessment.',
    roles: ['learner'],
    answers: RevisionOfLearner,
    read: async (tx, actor, { revisionId }) => {
      const revision = await loadRevisionFor(tx, actor, revisionId);
      if (!revision.relations.includes('learner')) throw new NotAllowed('read-revision');
      const crossReferences = await crossReferencesOf(tx, revisionId);
      const ids = crossReferences.map(({ id }) => id);
      const [files, judgements] = [await filesOf(tx, revisionId), await judgementsOn(tx, ids)];
      return { ...revision, files, crossReferences, judgements };
    },
  }),

  revise: acts('post', '/evidence/:evidenceId/revisions', {
    summary: 'Begin a new revision of what you submitted, as a draft',
    roles: ['learner'],
    event: 'evidence.revision-begun',
    answers: BegunRevision,
    act: (tx, actor, { evidenceId }) => reviseEvidence(tx, actor, evidenceId),
  }),

  // Asked by GET, and locks what it weighs all the same.
  consequences: acts('get', '/evidence/:evidenceId/withdrawal-consequences', {
    summary: 'What would reopen if you withdrew it',
    roles: ['learner'],
    event: null,
    answers: Withdrawal,
    act: async (tx, actor, { evidenceId }) => ({
      reopened: await consequencesOfWithdrawal(tx, actor, evidenceId),
    }),
  }),

  withdraw: acts('post', '/evidence/:evidenceId/withdrawals', {
    summary: 'Withdraw what you submitted, for good',
    roles: ['learner'],
    event: ['evidence.withdrawn', 'evidence.draft-discarded'],
    body: WithdrawalBody,
    answers: Withdrawal,
    act: async (tx, actor, { evidenceId, reason }) => ({
      reopened: await withdrawEvidence(tx, actor, evidenceId, reason),
    }),
  }),
});
