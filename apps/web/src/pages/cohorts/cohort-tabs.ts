import { paths } from '../../http/paths.js';
import type { Locale } from '../../layout/locale.js';

type Tab = 'progress' | 'units' | 'learners' | 'allocations';

/** The pages of one cohort, as links above each of them. */
export function cohortTabs(locale: Locale, cohort: { readonly id: string }, here: Tab, administers: boolean) {
  const say = locale.words('cohorts');
  const cohortId = cohort.id;
  const all: readonly (readonly [Tab, string])[] = [
    ['progress', paths.cohort.to({ cohortId })],
    ['units', paths.cohortUnits.to({ cohortId })],
    ['learners', paths.cohortLearners.to({ cohortId })],
    ['allocations', paths.cohortAllocations.to({ cohortId })],
  ];
  return {
    backHref: paths.cohorts.to(),
    tabs: all
      .filter(([tab]) => tab !== 'allocations' || administers)
      .map(([tab, href]) => ({ href, text: say(`tabs.${tab}`), current: tab === here })),
  };
}
