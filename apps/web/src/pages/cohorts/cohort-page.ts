import {
  attentionOf,
  type CohortPage as Found,
  type LearnerProgress,
  learnersOnAPage,
  mostUrgent,
} from '#progress';
import { type CohortForActor, type CohortUnit, unitStates } from '#units';
import { paths } from '../../http/paths.js';
import { attentionTag } from '../../layout/attention-tag.js';
import { choiceField, choicesFrom } from '../../layout/fields.js';
import { type CohortQuery, writeCohortQuery } from './cohort-query.js';
import { cohortTabs } from './cohort-tabs.js';
import { type HeatCell, heatCell, type HeatWords, heatWords, movedCell } from './heat-cell.js';
import { unitFilter } from './unit-filter.js';
import type { Locale } from '../../layout/locale.js';

export function cohortPage(
  locale: Locale,
  cohort: CohortForActor,
  units: readonly CohortUnit[],
  found: Found,
  query: CohortQuery,
  today: string,
  administers: boolean,
) {
  const say = locale.words('cohorts');
  const { filter, page, named } = query;
  const place = (wanted: number) => writeCohortQuery({ filter, page: wanted, named });
  const href = (wanted: number) => paths.cohort.to({ cohortId: cohort.id }) + place(wanted);
  const shown = units.filter((unit) => isShown(unit, filter.unitSpecificationId, found.rows));
  const previous = page > 1 ? { href: href(page - 1) } : undefined;
  const next = page * learnersOnAPage < found.learners ? { href: href(page + 1) } : undefined;
  const states = choicesFrom(unitStates, (state) => say(`unit-state.${state}`), say('all-states'));
  const cellWords = heatWords(locale);
  return {
    ...cohortTabs(locale, cohort, 'progress', administers),
    name: cohort.name,
    filterAction: paths.cohortSearches.to({ cohortId: cohort.id }),
    text: filter.text ?? '',
    unit: unitFilter(locale, units, filter.unitSpecificationId),
    state: choiceField('state', states, { state: filter.state }),
    atRiskOnly: Boolean(filter.atRisk),
    filtered: place(1) !== '',
    clearHref: paths.cohort.to({ cohortId: cohort.id }),
    count: say('learners-count', { count: found.learners }),
    atRisk: say('at-risk-count', { count: found.atRisk }),
    csvHref: paths.cohortCsv.to({ cohortId: cohort.id }) + place(1),
    columns: shown.map(({ code, title, targetDate }) => ({ code, title, target: locale.day(targetDate) })),
    learners: found.rows.map((learner) =>
      learnerLine(locale, cohort.id, learner, shown, place(page), today, cellWords),
    ),
    pages: previous || next ? { previous, next } : undefined,
  };
}

/** With one unit asked for, so is what the learners who moved from it went to. */
function isShown(
  { unitSpecificationId }: CohortUnit,
  asked: string | undefined,
  rows: readonly LearnerProgress[],
): boolean {
  if (!asked || unitSpecificationId === asked) return true;
  return rows.some(({ units }) => units.some((unit) => unit.unitSpecificationId === unitSpecificationId));
}

function learnerLine(
  locale: Locale,
  cohortId: string,
  { learnerId, name, units }: LearnerProgress,
  columns: readonly CohortUnit[],
  place: string,
  today: string,
  cellWords: HeatWords,
) {
  const cell = ({ unitSpecificationId }: CohortUnit): HeatCell => {
    const unit = units.find((one) => one.unitSpecificationId === unitSpecificationId);
    const movedTo = unit ? undefined : units.find((one) => one.movedFrom.includes(unitSpecificationId));
    return movedTo
      ? movedCell(
          locale,
          columns.find((one) => one.unitSpecificationId === movedTo.unitSpecificationId)?.code ?? '',
        )
      : heatCell(unit, today, cellWords);
  };
  const lastActive = units
    .map((unit) => unit.lastActiveOn ?? '')
    .sort()
    .at(-1);
  return {
    name,
    href: paths.cohortLearner.to({ cohortId, personId: learnerId }) + place,
    attention: attentionTag(locale, mostUrgent(units.map((unit) => attentionOf(unit, today)))),
    lastActive: lastActive ? cellWords.date(lastActive) : cellWords.never,
    cells: columns.map(cell),
  };
}
