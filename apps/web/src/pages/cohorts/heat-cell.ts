import { isOverdue, type UnitProgress } from '#progress';
import { unitStates } from '#units';
import type { Locale } from '../../layout/locale.js';

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

export type HeatWords = ReturnType<typeof heatWords>;

/** The words of cells, looked up once for a page of hundreds. */
export function heatWords(locale: Locale) {
  const say = locale.words('cohorts');
  const dates = new Map<string, string>();
  return {
    none: say('not-enrolled'),
    never: say('never'),
    date: (day: string) => {
      const text = dates.get(day) ?? locale.day(day);
      dates.set(day, text);
      return text;
    },
    of: say('of'),
    late: say('overdue'),
    met: say('of-met'),
    states: Object.fromEntries(unitStates.map((state) => [state, say(`unit-state.${state}`)])),
  };
}

/** Of a unit that its learner moved from: the figures stand under the unit on the other version. */
export const movedCell = (locale: Locale, code: string): HeatCell => ({
  figure: '',
  said: '',
  note: locale.words('cohorts')('moved-to', { code }),
});

export function heatCell(unit: UnitProgress | undefined, today: string, say: HeatWords): HeatCell {
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
