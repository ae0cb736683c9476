import { type Duty, duties, type PersonHolding, type UnitAllocation, type UnitForActor } from '#units';
import { type FailedForm, inWords } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { unitStateTag } from '../../layout/bar/state-tag.js';
import { choiceField, dateField, errorSummary, formFields, type Problem } from '../../layout/fields.js';
import type { Locale } from '../../layout/locale.js';

export function unitDutiesPage(
  locale: Locale,
  unit: UnitForActor,
  history: readonly UnitAllocation[],
  people: Readonly<Record<Duty, readonly PersonHolding[]>>,
  failed?: FailedForm,
) {
  const say = locale.words('unit-duties');
  const problems = inWords(locale, 'unit-duties', failed);
  const administers = unit.relations.includes('administrator');
  const live = !unit.withdrawnAt;
  const unitId = unit.id;
  return {
    learnerName: unit.learnerName,
    code: unit.code,
    unitTitle: unit.title,
    state: unitStateTag(unit.state),
    backHref: unit.cohortId
      ? paths.cohortLearner.to({ cohortId: unit.cohortId, personId: unit.learnerId })
      : paths.home.to(),
    history: history.map(({ duty, personName, startsAt, endedAt }) => ({
      duty: say(`duties.${duty}`),
      name: personName,
      from: locale.day(startsAt),
      until: endedAt ? locale.day(endedAt) : undefined,
    })),
    // For administrators, one for each duty, while the unit is live.
    allocations:
      administers && live ? duties.map((duty) => allocation(locale, unit, duty, people[duty], problems)) : [],
    target: live
      ? {
          action: paths.unitTargets.to({ unitId }),
          now: unit.targetDate ? locale.day(unit.targetDate) : say('no-target'),
          field: dateField('targetDate', failed?.values ?? {}, problems),
        }
      : undefined,
    withdrawal:
      administers && live
        ? {
            action: paths.unitWithdrawals.to({ unitId }),
            field: formFields(['reason'], failed?.values ?? {}, problems).reason,
          }
        : undefined,
    withdrawnOn: unit.withdrawnAt ?? undefined,
    errors: errorSummary(problems),
  };
}

function allocation(
  locale: Locale,
  unit: UnitForActor,
  duty: Duty,
  people: readonly PersonHolding[],
  problems: readonly Problem[],
) {
  const say = locale.words('unit-duties');
  const holder = duty === 'assessor' ? unit.assessorId : unit.iqaId;
  const choices = people
    .filter(({ id }) => id !== unit.learnerId)
    .map(({ id, name }) => ({ value: id, text: name }));
  const field = choiceField(
    'personId',
    [{ value: '', text: say('choose-person') }, ...choices],
    { personId: holder },
    problems
      .filter((problem) => problem.field === `personId-${duty}`)
      .map((one) => ({ ...one, field: 'personId' })),
  );
  return {
    duty,
    legend: say(`duties.${duty}`),
    action: paths.unitAllocations.to({ unitId: unit.id }),
    person: { ...field, id: `personId-${duty}` },
  };
}
