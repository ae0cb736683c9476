import {
  attentionOf,
  type CohortPage as Found,
  isOverdue,
  type LearnerProgress,
  learnersOnAPage,
  mostPressing,
  type UnitProgress,
} from '#progress';
import { type CohortForActor, type CohortUnit, unitStates } from '#units';
import { paths } from '../../http/paths.js';
import { formatDate } from '../../layout/dates.js';
import { words } from '../../layout/words.js';
import { attentionTag, type AttentionTag } from './attention-words.js';
import { type CohortQuery, writeCohortQuery } from './cohort-query.js';
import { type CohortTabs, cohortTabs } from './cohort-tabs.js';

export interface CohortPage extends CohortTabs {
  readonly name: string;
  readonly filterAction: string;
  readonly text: string;
  readonly units: readonly Option[];
  readonly states: readonly Option[];
  readonly atRiskOnly: boolean;
  readonly filtered: boolean;
  readonly clearHref: string;
  readonly count: string;
  readonly atRisk: string;
  readonly csvHref: string;
  readonly columns: readonly { readonly code: string; readonly title: string; readonly target: string }[];
  readonly learners: readonly LearnerLine[];
  readonly pages?: {
    readonly previous?: { readonly href: string };
    readonly next?: { readonly href: string };
  };
}

interface Option {
  readonly value: string;
  readonly text: string;
  readonly checked: boolean;
}

interface LearnerLine {
  readonly name: string;
  readonly href: string;
  readonly attention: AttentionTag;
  readonly lastActive: string;
  readonly cells: readonly HeatCell[];
}

/** One learner's work on one unit: the figure that is seen, and the words that are read out. */
export interface HeatCell {
  readonly figure: string;
  /** Beside the figure, small: how many there are. */
  readonly of?: string;
  /** Below it, where the unit is more than in progress, or overdue. */
  readonly note?: string;
  /** Read out only. */
  readonly said: string;
  /** 0 nothing met … 4 all met; absent where the learner has not this unit. */
  readonly step?: number;
  readonly late?: boolean;
}

export function cohortPage(
  cohort: CohortForActor,
  units: readonly CohortUnit[],
  found: Found,
  query: CohortQuery,
  today: string,
  administers: boolean,
): CohortPage {
  const say = words('cohorts');
  const { filter, page } = query;
  const href = (wanted: CohortQuery) => paths.cohort.to({ cohortId: cohort.id }) + writeCohortQuery(wanted);
  const shown = units.filter(
    (unit) => !filter.unitSpecificationId || unit.unitSpecificationId === filter.unitSpecificationId,
  );
  const previous = page > 1 ? { href: href({ filter, page: page - 1 }) } : undefined;
  const next =
    page * learnersOnAPage < found.learners ? { href: href({ filter, page: page + 1 }) } : undefined;
  const cellWords = heatWords();
  const place = writeCohortQuery(query);
  return {
    ...cohortTabs(cohort, 'progress', administers),
    name: cohort.name,
    filterAction: paths.cohort.to({ cohortId: cohort.id }),
    text: filter.text ?? '',
    units: options(
      say('all-units'),
      units.map((unit) => [unit.unitSpecificationId, unit.code]),
      filter.unitSpecificationId,
    ),
    states: options(
      say('all-states'),
      unitStates.map((state) => [state, say(`layout:unit-state.${state}`)]),
      filter.state,
    ),
    atRiskOnly: Boolean(filter.atRisk),
    filtered: writeCohortQuery({ filter, page: 1 }) !== '',
    clearHref: paths.cohort.to({ cohortId: cohort.id }),
    count: say('learners-count', { count: found.learners }),
    atRisk: say('at-risk-count', { count: found.atRisk }),
    csvHref: paths.cohortCsv.to({ cohortId: cohort.id }) + writeCohortQuery({ filter, page: 1 }),
    columns: shown.map(({ code, title, targetDate }) => ({ code, title, target: formatDate(targetDate) })),
    learners: found.rows.map((learner) => learnerLine(cohort.id, learner, shown, place, today, cellWords)),
    pages: previous || next ? { previous, next } : undefined,
  };
}

function options(all: string, choices: readonly (readonly [string, string])[], chosen?: string): Option[] {
  return [['', all] as const, ...choices].map(([value, text]) => ({
    value,
    text,
    checked: value === (chosen ?? ''),
  }));
}

function learnerLine(
  cohortId: string,
  { learnerId, name, units }: LearnerProgress,
  columns: readonly CohortUnit[],
  place: string,
  today: string,
  cellWords: HeatWords,
): LearnerLine {
  const lastActive = units
    .map((unit) => unit.lastActiveOn ?? '')
    .sort()
    .at(-1);
  return {
    name,
    href: paths.cohortLearner.to({ cohortId, personId: learnerId }) + place,
    attention: attentionTag(mostPressing(units.map((unit) => attentionOf(unit, today)))),
    lastActive: lastActive ? cellWords.date(lastActive) : cellWords.never,
    cells: columns.map(({ unitSpecificationId }) =>
      heatCell(
        units.find((unit) => unit.unitSpecificationId === unitSpecificationId),
        today,
        cellWords,
      ),
    ),
  };
}

/** The words of cells, looked up once for a page of hundreds. */
interface HeatWords {
  readonly none: string;
  readonly never: string;
  date(day: string): string;
  readonly of: string;
  readonly late: string;
  readonly met: string;
  readonly states: Readonly<Record<string, string>>;
}

function heatWords(): HeatWords {
  const say = words('cohorts');
  const dates = new Map<string, string>();
  return {
    none: say('not-enrolled'),
    never: say('never'),
    date: (day) => {
      const text = dates.get(day) ?? formatDate(day);
      dates.set(day, text);
      return text;
    },
    of: say('of'),
    late: say('overdue'),
    met: say('of-met'),
    states: Object.fromEntries(unitStates.map((state) => [state, say(`layout:unit-state.${state}`)])),
  };
}

function heatCell(unit: UnitProgress | undefined, today: string, say: HeatWords): HeatCell {
  if (!unit) return { figure: '–', said: say.none };
  const { criteriaMet: met, criteriaTotal: total, state } = unit;
  const late = isOverdue(unit, today);
  const plain = state === 'not-started' || state === 'in-progress';
  const notes = [...(plain ? [] : [say.states[state]!]), ...(late ? [say.late] : [])];
  return {
    figure: String(met),
    of: `${say.of} ${total}`,
    said: plain ? `${say.met}, ${say.states[state]}` : say.met,
    note: notes.join(', ') || undefined,
    step: met >= total ? 4 : Math.floor((met / total) * 4),
    late,
  };
}
