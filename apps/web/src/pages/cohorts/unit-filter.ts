import type { CohortUnit } from '#units';
import { type ChoiceField, choiceField } from '../../layout/fields.js';
import type { Locale } from '../../layout/locale.js';

/** Chooses one unit of a cohort, or all of them. */
export const unitFilter = (locale: Locale, units: readonly CohortUnit[], chosen?: string): ChoiceField =>
  choiceField(
    'unit',
    [
      { value: '', text: locale.words('cohorts')('all-units') },
      ...units.map(({ unitSpecificationId, code }) => ({ value: unitSpecificationId, text: code })),
    ],
    { unit: chosen },
  );
