import { submitEvidence } from '#assessment';
import {
  blockersOfDraft,
  crossReferencesOf,
  discardDraft,
  filesOf,
  linkCriteria,
  loadDraftFor,
  saveConfidentiality,
  saveDeclaration,
  saveDraftDetails,
  saveLocators,
} from '#evidence';
import { controllerOf } from '../describe/controller-of.js';
import { acts, reads } from '../describe/operations.js';
import {
  ConfidentialityBody,
  CriteriaBody,
  DetailsBody,
  DraftBody,
  LocatorsBody,
  OwnWorkBody,
} from './evidence.bodies.js';
import { Draft, Saved, Submitted } from './revision.answers.js';

const saving = { roles: ['learner'], event: 'evidence.draft-saved', answers: Saved } as const;

export const DraftsApi = controllerOf('DraftsApi', 'drafts', {
  one: reads('/evidence/:evidenceId/draft', {
    summary: 'Your draft, and what keeps it from being submitted',
    roles: ['learner'],
    answers: Draft,
    read: async (tx, actor, { evidenceId }) => {
      const draft = await loadDraftFor(tx, actor, evidenceId);
      const files = await filesOf(tx, draft.revisionId);
      const crossReferences = await crossReferencesOf(tx, draft.revisionId);
      return { ...draft, files, crossReferences, blockers: await blockersOfDraft(tx, draft) };
    },
  }),

  details: acts('put', '/evidence/:evidenceId/draft/details', {
    summary: 'Say what it is, when it happened, and write',
    ...saving,
    body: DetailsBody,
    act: async (tx, actor, { evidenceId, lockVersion, ...details }) => ({
      lockVersion: await saveDraftDetails(tx, actor, evidenceId, details, lockVersion),
    }),
  }),

  criteria: acts('put', '/evidence/:evidenceId/draft/criteria', {
    summary: 'Say which criteria it shows, of any of your units',
    ...saving,
    body: CriteriaBody,
    act: async (tx, actor, { evidenceId, lockVersion, criteria }) => ({
      lockVersion: await linkCriteria(tx, actor, evidenceId, criteria, lockVersion),
    }),
  }),

  locators: acts('put', '/evidence/:evidenceId/draft/locators', {
    summary: 'Say where in it a criterion is shown',
    ...saving,
    body: LocatorsBody,
    act: async (tx, actor, { evidenceId, lockVersion, references }) => ({
      lockVersion: await saveLocators(tx, actor, evidenceId, references, lockVersion),
    }),
  }),

  confidentiality: acts('put', '/evidence/:evidenceId/draft/confidentiality', {
    summary: 'Say whether somebody could be identified',
    ...saving,
    body: ConfidentialityBody,
    act: async (tx, actor, { evidenceId, lockVersion, ...answers }) => ({
      lockVersion: await saveConfidentiality(tx, actor, evidenceId, answers, lockVersion),
    }),
  }),

  declaration: acts('put', '/evidence/:evidenceId/draft/declaration', {
    summary: 'Declare that it is your own work',
    ...saving,
    body: OwnWorkBody,
    act: async (tx, actor, { evidenceId, lockVersion, ...answers }) => ({
      lockVersion: await saveDeclaration(tx, actor, evidenceId, answers, lockVersion),
    }),
  }),

  submit: acts('post', '/evidence/:evidenceId/submissions', {
    summary: 'Submit your draft: it freezes, and awaits assessment',
    roles: ['learner'],
    event: 'evidence.submitted',
    body: DraftBody,
    answers: Submitted,
    act: (tx, actor, { evidenceId, lockVersion }) => submitEvidence(tx, actor, evidenceId, lockVersion),
  }),

  discard: acts('delete', '/evidence/:evidenceId/draft', {
    summary: 'Throw your draft away',
    roles: ['learner'],
    event: 'evidence.draft-discarded',
    act: (tx, actor, { evidenceId }) => discardDraft(tx, actor, evidenceId),
  }),
});
