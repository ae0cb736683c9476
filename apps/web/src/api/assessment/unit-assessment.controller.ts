import {
  decideCriterion,
  decisionsOn,
  decisionsToConfirm,
  declareUnit,
  evidenceBehind,
  judgementsOn,
  readinessForSignOff,
  signOff,
  signOffsOf,
  signOffStatements,
  unitStanding,
} from '#assessment';
import { NotAllowed, NotFound } from '#refusals';
import { loadUnitFor, rolesThatSeeEvidence, unitChecklist } from '#units';
import { controllerOf } from '../describe/controller-of.js';
import { acts, lists, reads } from '../describe/operations.js';
import { DecisionBody, SignOffBody } from './assessment.bodies.js';
import { Decided } from './assessment.answers.js';
import { loadUnitWithEvidence } from './load-unit-with-evidence.js';
import {
  CriterionInFull,
  Declared,
  SignedOff,
  SignOff,
  SignOffReadiness,
} from './unit-assessment.answers.js';

export const UnitAssessmentApi = controllerOf('UnitAssessmentApi', 'units', {
  criterion: reads('/units/:unitId/criteria/:criterionId', {
    summary: 'A criterion of a unit with the evidence, judgements and decisions behind it',
    roles: rolesThatSeeEvidence,
    answers: CriterionInFull,
    read: async (tx, actor, { unitId, criterionId }) => {
      const unit = await loadUnitWithEvidence(tx, actor, unitId);
      const criterion = (await unitChecklist(tx, unitId)).find((one) => one.criterionId === criterionId);
      if (!criterion) throw new NotFound('criterion');
      const evidence = await evidenceBehind(tx, unit, [criterionId]);
      const ids = evidence.map(({ crossReferenceId }) => crossReferenceId);
      const judgements = await judgementsOn(tx, ids);
      const decisions = await decisionsOn(tx, unitId, criterionId);
      const toConfirm = await decisionsToConfirm(tx, unitId, criterionId);
      return { ...criterion, evidence, judgements, decisions, toConfirm };
    },
  }),

  decide: acts('post', '/units/:unitId/criteria/:criterionId/decisions', {
    summary: 'Decide a criterion on judgements made before',
    roles: ['assessor'],
    event: 'criterion.decided',
    body: DecisionBody,
    answers: Decided,
    act: (tx, actor, { unitId, criterionId, ...decision }) =>
      decideCriterion(tx, actor, unitId, criterionId, decision),
  }),

  declare: acts('post', '/units/:unitId/declarations', {
    summary:
      'Declare that your unit is complete and the evidence your own, in the words that the answer names',
    roles: ['learner'],
    event: 'unit.declared',
    answers: Declared,
    act: (tx, actor, { unitId }, language) => declareUnit(tx, actor, unitId, language),
  }),

  readiness: reads('/units/:unitId/sign-off-readiness', {
    summary: 'What blocks your signing the unit off, and what you would sign',
    roles: ['assessor'],
    answers: SignOffReadiness,
    read: async (tx, actor, { unitId }, language) => {
      const unit = await loadUnitFor(tx, actor, unitId);
      if (!unit.relations.includes('assessor')) throw new NotAllowed('sign-off');
      const readiness = await readinessForSignOff(tx, actor.personId, unit);
      const { standing, blockers } = readiness;
      const statements = blockers.length === 0 ? signOffStatements(language, unit, readiness) : [];
      return { digest: standing.digest, states: standing.states, blockers, statements };
    },
  }),

  signOffs: lists('/units/:unitId/sign-offs', {
    summary: 'The sign-offs of a unit, newest first',
    roles: rolesThatSeeEvidence,
    of: SignOff,
    key: ({ id }) => id,
    rows: async (tx, actor, { unitId }) => {
      const { decisionIds } = await unitStanding(tx, await loadUnitWithEvidence(tx, actor, unitId));
      return signOffsOf(tx, unitId, decisionIds);
    },
  }),

  signOff: acts('post', '/units/:unitId/sign-offs', {
    summary: 'Sign the unit off, on exactly what stands',
    roles: ['assessor'],
    event: 'unit.signed-off',
    body: SignOffBody,
    answers: SignedOff,
    act: (tx, actor, { unitId, ...proof }, language) => signOff(tx, actor, unitId, { ...proof, language }),
  }),
});
