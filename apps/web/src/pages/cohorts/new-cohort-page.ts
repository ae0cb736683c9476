import type { PersonHolding } from '#units';
import type { TypedForm } from '../../http/forms/posted-form.js';
import { inWords } from '../../http/forms/take-form.js';
import { paths } from '../../http/paths.js';
import { choiceField, dateField, errorSummary, formFields } from '../../layout/fields.js';
import type { Locale } from '../../layout/locale.js';

/** `managers`: whom an administrator may name; null for a manager, who watches the cohort themselves. */
export function newCohortPage(locale: Locale, managers: readonly PersonHolding[] | null, typed?: TypedForm) {
  const say = locale.words('cohorts');
  const values = typed?.values ?? {};
  const problems = inWords(locale, 'cohorts', typed);
  const choices = managers?.map(({ id, name }) => ({ value: id, text: name }));
  return {
    action: paths.cohorts.to(),
    backHref: paths.cohorts.to(),
    form: {
      ...formFields(['name'], values, problems),
      startsOn: dateField('startsOn', values, problems),
      managerId:
        choices &&
        choiceField('managerId', [{ value: '', text: say('nobody-yet') }, ...choices], values, problems),
    },
    errors: errorSummary(problems),
  };
}
