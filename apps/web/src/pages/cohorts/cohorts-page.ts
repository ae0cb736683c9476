import type { CohortSummary } from '#progress';
import { paths } from '../../http/paths.js';
import type { Locale } from '../../layout/locale.js';

export function cohortsPage(locale: Locale, cohorts: readonly CohortSummary[]) {
  const say = locale.words('cohorts');
  return {
    newHref: paths.newCohort.to(),
    cohorts: cohorts.map(({ id, name, managerName, startsOn, learners, atRisk, ...criteria }) => ({
      name,
      href: paths.cohort.to({ cohortId: id }),
      startsOn,
      manager: managerName ?? say('nobody'),
      learners,
      atRisk,
      met: say('percent', {
        percent: Math.floor((100 * criteria.criteriaMet) / Math.max(criteria.criteriaTotal, 1)),
      }),
    })),
  };
}
