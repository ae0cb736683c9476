import { criterionKind, criterionState, jurisdiction, language, unitState } from '../closed-lists.js';
import { about, described, nullable } from '../describe/described.js';
import { day, id, listOf, moment, one, oneOf, someOf, text, whole } from '../describe/fields.js';
import { duties, methods, unitEnds, relations } from '#units';

/** How far a unit is: what is left of the total is not begun. */
const progressOfUnit = {
  state: unitState,
  criteriaTotal: whole,
  criteriaMet: whole,
  criteriaAwaiting: about('Put forward and not decided yet.', whole),
  criteriaOpen: about('Assessed, and now with the learner again.', whole),
  targetDate: nullable(day),
  lastActivityAt: nullable(moment),
};

export const OwnUnit = described('OwnUnit', {
  ...progressOfUnit,
  id,
  code: text,
  title: text,
  assessorName: nullable(text),
});

export const CaseloadUnit = described('CaseloadUnit', {
  ...progressOfUnit,
  unitId: id,
  duty: about('What you are to it.', oneOf(duties, 'Duty')),
  learnerId: id,
  learnerName: text,
  code: text,
  title: text,
});

/** A criterion of a unit and how it stands. */
export const CriterionOfUnit = described('CriterionOfUnit', {
  criterionId: id,
  label: about('`P1`, `K33.2`.', text),
  kind: criterionKind,
  text: about('Verbatim, as published.', text),
  stem: about('The beginning of the sentence, when it stands under a heading.', nullable(text)),
  headingLabel: nullable(text),
  state: criterionState,
  changedAt: moment,
});

/** A move of a unit from one version of its standard to another. */
export const MoveOfUnit = described('MoveOfUnit', {
  fromUnitId: id,
  fromVersion: text,
  toVersion: text,
  movedBy: text,
  movedAt: moment,
  atOnce: about('Decisions that were carried over at once.', whole),
  toConfirm: about('Criteria that were met and still wait for the assessor.', whole),
  isNew: about('Criteria that are new.', whole),
});

export const Unit = described('Unit', {
  ...progressOfUnit,
  id,
  relations: about('What you are to it.', someOf(relations, 'Relation')),
  code: text,
  title: text,
  standardVersionId: id,
  learnerId: id,
  learnerName: text,
  assessorName: nullable(text),
  iqaName: nullable(text),
  cohortId: nullable(id),
  cohortName: nullable(text),
  jurisdiction,
  language,
  methods: about('The methods that its specification allows.', someOf(methods, 'Method')),
  currencyMonths: whole,
  enrolledAt: moment,
  withdrawnAt: about('When it ended.', nullable(moment)),
  endedAs: nullable(oneOf(unitEnds, 'UnitEnd')),
  successorId: about('The unit in which the work of one that moved goes on.', nullable(id)),
  movedFrom: about('The move by which it came to its version of the standard.', nullable(one(MoveOfUnit))),
  criteria: listOf(CriterionOfUnit),
});
