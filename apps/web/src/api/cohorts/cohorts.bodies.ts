import { maxCohortNameLength } from '#units';
import { jurisdiction, language, unitState } from '../closed-lists.js';
import { about, described, optional } from '../describe/described.js';
import { day, flag, id, ids, textOf } from '../describe/fields.js';
import { PageQuery } from '../describe/pages.js';

/** Which learners of a cohort. */
export const FilterQuery = described('FilterQuery', {
  text: about('Part of the learner’s name.', optional(textOf({ max: 100 }))),
  unitSpecificationId: about('Only this unit, and learners ranked by it.', optional(id)),
  state: about('Learners with a unit in this state.', optional(unitState)),
  atRisk: optional(flag),
});

export const SelectionQuery = described('SelectionQuery', { ...PageQuery.fields, ...FilterQuery.fields });

export const LearnersQuery = described('LearnersQuery', {
  ...PageQuery.fields,
  search: about('Part of the learner’s name.', optional(textOf({ max: 100 }))),
});

export const CohortBody = described('CohortBody', {
  name: textOf({ min: 1, max: maxCohortNameLength }),
  startsOn: day,
});

export const CohortTargetBody = described('CohortTargetBody', {
  targetDate: about('By when its learners should have completed the unit.', day),
});

export const EnrolmentBody = described('EnrolmentBody', {
  learnerIds: ids,
  jurisdiction,
  language,
});

export const CohortUnitBody = described('CohortUnitBody', {
  ...CohortTargetBody.fields,
  unitSpecificationId: id,
});
