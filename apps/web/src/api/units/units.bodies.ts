import { about, described, nullable, optional } from '../describe/described.js';
import { day, textOf } from '../describe/fields.js';
import { PageQuery } from '../describe/pages.js';

export const CriteriaQuery = described('CriteriaQuery', {
  ...PageQuery.fields,
  search: about('Words that must all occur, in any case.', optional(textOf({ max: 200 }))),
});

export const TargetDateBody = described('TargetDateBody', {
  targetDate: about('Null goes back to the cohort’s.', nullable(day)),
});
