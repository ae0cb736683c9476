import { movesOf } from '#transition';
import {
  caseloadOf,
  criteriaForLearner,
  loadUnitFor,
  rolesThatSeeOthersEvidence,
  setTargetDate,
  similarCriteriaForLearner,
  unitChecklist,
  unitsOfLearner,
} from '#units';
import { controllerOf } from '../describe/controller-of.js';
import { acts, lists, reads } from '../describe/operations.js';
import { inPages, PageOf } from '../describe/pages.js';
import { OwnCriterion } from './own-criteria.answers.js';
import { CaseloadUnit, OwnUnit, Unit } from './units.answers.js';
import { CriteriaQuery, TargetDateBody } from './units.bodies.js';

export const UnitsApi = controllerOf('UnitsApi', 'units', {
  own: lists('/units', {
    summary: 'Your units',
    roles: ['learner'],
    of: OwnUnit,
    key: ({ id }) => id,
    rows: (tx, actor) => unitsOfLearner(tx, actor.personId),
  }),

  criteria: reads('/criteria', {
    summary: 'The criteria of all your units, to choose what evidence shows',
    roles: ['learner'],
    query: CriteriaQuery,
    answers: PageOf(OwnCriterion),
    read: async (tx, actor, { search, ...page }) => {
      const criteria = await criteriaForLearner(tx, actor.personId, search);
      const alike = await similarCriteriaForLearner(tx, actor.personId);
      const own = criteria.map((one) => ({
        ...one,
        alsoIn: alike.get(`${one.unitId}.${one.criterionId}`) ?? [],
      }));
      return inPages(own, page, ({ unitId, criterionId }) => `${unitId} ${criterionId}`);
    },
  }),

  caseload: lists('/caseload', {
    summary: 'The units that you assess or quality-assure',
    roles: rolesThatSeeOthersEvidence,
    of: CaseloadUnit,
    key: ({ unitId, duty }) => `${unitId} ${duty}`,
    rows: caseloadOf,
  }),

  one: reads('/units/:unitId', {
    summary: 'A unit with the state of each criterion',
    description: 'For its learner, assessor, IQA and the manager of its cohort.',
    roles: 'signed-in',
    answers: Unit,
    read: async (tx, actor, { unitId }) => ({
      ...(await loadUnitFor(tx, actor, unitId)),
      movedFrom: (await movesOf(tx, unitId)).from,
      criteria: await unitChecklist(tx, unitId),
    }),
  }),

  setTarget: acts('put', '/units/:unitId/target-date', {
    summary: 'Set the target date of one learner’s unit',
    roles: ['manager', 'administrator'],
    event: 'unit.target-set',
    body: TargetDateBody,
    act: setTargetDate,
  }),
});
