import { criterionKind, criterionState, unitState } from '../closed-lists.js';
import { about, described, nullable, optional } from '../describe/described.js';
import { day, id, ids, listOf, one, oneOf, reasons, text, whole, yesOrNo } from '../describe/fields.js';

/** How a unit stands today, and for how many days it has needed attention. */
export const Attention = described('Attention', {
  level: oneOf(['handed-in', 'on-track', 'slipping', 'at-risk'], 'AttentionLevel'),
  days: optional(whole),
  because: optional(oneOf(['behind-pace', 'quiet'], 'AttentionCause')),
});

/** How a learner stands in one unit: progress, and never evidence. */
export const UnitOfLearner = described('UnitOfLearner', {
  unitId: id,
  unitSpecificationId: id,
  state: unitState,
  criteriaTotal: whole,
  criteriaMet: whole,
  criteriaAwaiting: whole,
  criteriaOpen: whole,
  movedFrom: about('The specifications that the learner moved from to this one.', ids),
  enrolledOn: day,
  targetDate: nullable(day),
  lastActiveOn: nullable(day),
  overdue: yesOrNo,
  attention: one(Attention),
});

export const LearnerOfCohort = described('LearnerOfCohort', {
  learnerId: id,
  name: text,
  units: listOf(UnitOfLearner),
});

export const Segment = described('Segment', {
  kind: criterionKind,
  state: criterionState,
});

export const UnitOfLearnerInFull = described('UnitOfLearnerInFull', {
  ...UnitOfLearner.fields,
  code: text,
  title: text,
  assessorName: nullable(text),
  iqaName: nullable(text),
  segments: about('Each criterion, in the order of the standard.', listOf(Segment)),
});

export const LearnerInCohort = described('LearnerInCohort', {
  learnerId: id,
  name: text,
  units: listOf(UnitOfLearnerInFull),
});

export const EnrolledUnit = described('EnrolledUnit', { id, learnerId: id, unitSpecificationId: id });

export const RefusedLearner = described('RefusedLearner', { learnerId: id, blockers: reasons });

export const RetiredUnit = described('RetiredUnit', { unitSpecificationId: id, code: text });

export const Enrolled = described('Enrolled', {
  units: listOf(EnrolledUnit),
  refused: about('Who was left out, and why.', listOf(RefusedLearner)),
  retired: about(
    'Units of the cohort on which nobody was enrolled: their standard takes no new learners.',
    listOf(RetiredUnit),
  ),
});
