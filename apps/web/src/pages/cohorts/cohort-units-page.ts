import { type Actor, holds } from '#people';
import type { CohortForActor, CohortUnit, Specification } from '#units';
import type { TypedForm } from '../../http/forms/posted-form.js';
import { inWords } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { choiceField, dateField, errorSummary } from '../../layout/fields.js';
import { cohortTabs } from './cohort-tabs.js';
import type { Locale } from '../../layout/locale.js';

export function cohortUnitsPage(
  locale: Locale,
  cohort: CohortForActor,
  actor: Pick<Actor, 'roles'>,
  units: readonly CohortUnit[],
  specifications: readonly Specification[],
  typed?: TypedForm,
) {
  const say = locale.words('cohorts');
  const values = typed?.values ?? {};
  const problems = inWords(locale, 'cohorts', typed);
  // Its own units stay there to have their dates changed, the retired ones too.
  const own = new Set(units.map(({ unitSpecificationId }) => unitSpecificationId));
  const open = specifications.filter(({ id, standardRetired }) => !standardRetired || own.has(id));
  const choices = open.map(({ id, code, title }) => ({
    value: id,
    text: say('unit-choice', { code, title }),
  }));
  const first = { value: '', text: say('choose-unit') };
  return {
    ...cohortTabs(locale, cohort, 'units', holds(actor, 'administrator')),
    name: cohort.name,
    units,
    action: paths.cohortUnits.to({ cohortId: cohort.id }),
    form: {
      unitSpecificationId: choiceField('unitSpecificationId', [first, ...choices], values, problems),
      targetDate: dateField('targetDate', values, problems),
    },
    enrolHref: paths.cohortLearners.to({ cohortId: cohort.id }),
    errors: errorSummary(problems),
  };
}
