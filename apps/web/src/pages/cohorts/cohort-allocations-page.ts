import {
  type AllocationBlocker,
  type CohortForActor,
  type CohortUnit,
  duties,
  type DutiesFilter,
  type PersonHolding,
  type UnitDuties,
} from '#units';
import { type FailedForm, inWords } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { choiceField, errorSummary } from '../../layout/fields.js';
import { cohortTabs } from './cohort-tabs.js';
import type { Locale } from '../../layout/locale.js';

export interface Refused {
  readonly unitId: string;
  readonly blockers: readonly AllocationBlocker[];
}

interface Option {
  readonly value: string;
  readonly text: string;
  readonly checked: boolean;
}

interface Shown {
  readonly cohort: CohortForActor;
  readonly units: readonly CohortUnit[];
  readonly found: { readonly units: readonly UnitDuties[]; readonly total: number };
  readonly assessors: readonly PersonHolding[];
  readonly iqas: readonly PersonHolding[];
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
  const values = failed?.values ?? {};
  const ticked = [values['unitIds'] ?? []].flat();
  return {
    ...cohortTabs(locale, cohort, 'allocations', true),
    name: cohort.name,
    action: paths.cohortAllocations.to({ cohortId: cohort.id }),
    text: filter.text ?? '',
    units: options(
      say('all-units'),
      shown.units.map((unit) => [unit.unitSpecificationId, unit.code]),
      filter.unitSpecificationId,
    ),
    without: options(
      say('any-duties'),
      duties.map((duty) => [duty, say(`without.${duty}`)]),
      filter.without,
    ),
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
        duties.map((duty) => ({ value: duty, text: say(`duties.${duty}`) })),
        values,
        problems,
      ),
      personId: choiceField('personId', peopleOnce(locale, shown), values, problems),
    },
    errors: errorSummary(problems),
  };
}

export const inOneLine = (locale: Locale, blockers: readonly AllocationBlocker[]): string =>
  blockers.map(({ code }) => locale.words('cohorts')(`blockers.${code}`)).join(' ');

/** Everybody who could have one of the duties, once, with the roles they hold. */
function peopleOnce(locale: Locale, { assessors, iqas }: Pick<Shown, 'assessors' | 'iqas'>) {
  const say = locale.words('cohorts');
  const names = new Map([...assessors, ...iqas].map(({ id, name }) => [id, name]));
  const rolesOf = (id: string) =>
    (
      [
        assessors.some((one) => one.id === id) && 'assessor',
        iqas.some((one) => one.id === id) && 'iqa',
      ] as const
    )
      .filter((duty) => duty !== false)
      .map((duty) => say(`duties.${duty}`));
  const people = [...names].map(([id, name]) => ({
    value: id,
    text: say('person-choice', { name, roles: rolesOf(id).join(', ') }),
  }));
  return [{ value: '', text: say('choose-person') }, ...people];
}

function options(all: string, choices: readonly (readonly [string, string])[], chosen?: string): Option[] {
  return [['', all] as const, ...choices].map(([value, text]) => ({
    value,
    text,
    checked: value === (chosen ?? ''),
  }));
}
