import {
  type AllocationBlocker,
  type CohortForActor,
  type CohortUnit,
  duties,
  type DutiesFilter,
  type Duty,
  type PersonHolding,
  type UnitDuties,
} from '#units';
import { type FailedForm, inWords } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { choiceField, choicesFrom, errorSummary } from '../../layout/fields.js';
import { cohortTabs } from './cohort-tabs.js';
import { unitFilter } from './unit-filter.js';
import type { Locale } from '../../layout/locale.js';

export interface Refused {
  readonly unitId: string;
  readonly blockers: readonly AllocationBlocker[];
}

interface Shown {
  readonly cohort: CohortForActor;
  readonly units: readonly CohortUnit[];
  readonly found: { readonly units: readonly UnitDuties[]; readonly total: number };
  readonly people: Readonly<Record<Duty, readonly PersonHolding[]>>;
  readonly filter: DutiesFilter;
  readonly failed?: FailedForm;
  readonly refused: readonly Refused[];
}

export function cohortAllocationsPage(locale: Locale, { cohort, found, filter, failed, ...shown }: Shown) {
  const say = locale.words('cohorts');
  const reasons = new Map(shown.refused.map((one) => [one.unitId, inOneLine(locale, one.blockers)]));
  const problems = [
    ...inWords(locale, 'cohorts', failed),
    ...(reasons.size ? [{ field: 'unitIds', text: say('not-allocated', { count: reasons.size }) }] : []),
  ];
  const missing = choicesFrom(duties, (duty) => say(`without.${duty}`), say('any-duties'));
  const values = failed?.values ?? {};
  const ticked = [values['unitIds'] ?? []].flat();
  return {
    ...cohortTabs(locale, cohort, 'allocations', true),
    name: cohort.name,
    action: paths.cohortAllocations.to({ cohortId: cohort.id }),
    text: filter.text ?? '',
    unit: unitFilter(locale, shown.units, filter.unitSpecificationId),
    without: choiceField('without', missing, { without: filter.without }),
    more:
      found.total > found.units.length
        ? say('more-units', { shown: found.units.length, count: found.total })
        : undefined,
    error: problems.find(({ field }) => field === 'unitIds')?.text,
    lines: found.units.map(({ unitId, learnerName, code, assessorName, iqaName }, index) => ({
      id: index ? `unitIds-${index + 1}` : 'unitIds',
      unitId,
      checked: ticked.includes(unitId),
      learner: learnerName,
      code,
      assessor: assessorName ?? say('nobody'),
      iqa: iqaName ?? say('nobody'),
      refused: reasons.get(unitId),
    })),
    form: {
      duty: choiceField(
        'duty',
        choicesFrom(duties, (duty) => say(`duties.${duty}`)),
        values,
        problems,
      ),
      personId: choiceField('personId', peopleOnce(locale, shown.people), values, problems),
    },
    errors: errorSummary(problems),
  };
}

const inOneLine = (locale: Locale, blockers: readonly AllocationBlocker[]): string =>
  blockers.map(({ code }) => locale.words('cohorts')(`blockers.${code}`)).join(' ');

/** Everybody who could have one of the duties, once, with the roles they hold. */
function peopleOnce(locale: Locale, people: Shown['people']) {
  const say = locale.words('cohorts');
  const names = new Map(duties.flatMap((duty) => people[duty]).map(({ id, name }) => [id, name]));
  const rolesOf = (id: string) => duties.filter((duty) => people[duty].some((one) => one.id === id));
  const choices = [...names].map(([id, name]) => {
    const roles = rolesOf(id).map((duty) => say(`duties.${duty}`));
    return { value: id, text: say('person-choice', { name, roles: roles.join(', ') }) };
  });
  return [{ value: '', text: say('choose-person') }, ...choices];
}
