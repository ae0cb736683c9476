import type { CohortSummary } from '#progress';
import { paths } from '../../http/paths.js';
import { writeCohortQuery } from '../cohorts/cohort-query.js';
import type { Locale } from '../../layout/locale.js';

/** A manager's cohorts, each with how many of its learners need somebody. */
export function managerPart(locale: Locale, cohorts: readonly CohortSummary[]) {
  const say = locale.words('home');
  return {
    cohorts: cohorts.map(({ id, name, startsOn, learners, atRisk, criteriaTotal, criteriaMet }) => ({
      href: paths.cohort.to({ cohortId: id }) + writeCohortQuery({ filter: { atRisk: atRisk > 0 }, page: 1 }),
      name,
      started: say('cohort-started', { day: locale.day(startsOn) }),
      needing:
        learners === 0
          ? say('cohort-empty')
          : atRisk > 0
            ? say('cohort-needing', { needing: atRisk, count: learners })
            : say('cohort-quiet', { count: learners }),
      pressing: atRisk > 0,
      met: say('cohort-met', { percent: Math.floor((100 * criteriaMet) / Math.max(criteriaTotal, 1)) }),
    })),
    newHref: paths.newCohort.to(),
  };
}
