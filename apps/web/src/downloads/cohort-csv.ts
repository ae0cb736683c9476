import { attentionOf, isOverdue, type LearnerProgress } from '#progress';
import type { CohortUnit } from '#units';
import { attentionTag } from '../layout/attention-tag.js';
import type { Locale } from '../layout/locale.js';

const columns = [
  'learner',
  'unit',
  'state',
  'total',
  'met',
  'awaiting',
  'open',
  'enrolled',
  'target',
  'overdue',
  'last-active',
  'attention',
  'why',
] as const;

export const csvHeader = (locale: Locale): string[] =>
  columns.map((column) => locale.words('cohorts')(`csv.${column}`));

/** A learner's units as lines, in the order of the columns above; days are written 'YYYY-MM-DD' for spreadsheets. */
export function csvLines(
  locale: Locale,
  { name, units }: LearnerProgress,
  cohortUnits: readonly CohortUnit[],
  today: string,
): (string | number)[][] {
  const say = locale.words('cohorts');
  return units.map((unit) => {
    const attention = attentionTag(locale, attentionOf(unit, today));
    const code = cohortUnits.find((one) => one.unitSpecificationId === unit.unitSpecificationId)?.code ?? '';
    return [
      name,
      code,
      say(`unit-state.${unit.state}`),
      unit.criteriaTotal,
      unit.criteriaMet,
      unit.criteriaAwaiting,
      unit.criteriaOpen,
      unit.enrolledOn,
      unit.targetDate ?? '',
      say(isOverdue(unit, today) ? 'csv.yes' : 'csv.no'),
      unit.lastActiveOn ?? '',
      attention.text,
      attention.why ?? '',
    ];
  });
}
