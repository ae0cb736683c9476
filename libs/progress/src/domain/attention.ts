import { dayNumber, dayOfNumber } from '#calendar';
import type { UnitState } from '#units';

/** What the rule looks at. Days are 'YYYY-MM-DD', in London. */
export interface UnitPace {
  readonly state: UnitState;
  readonly criteriaTotal: number;
  readonly criteriaMet: number;
  readonly criteriaAwaiting: number;
  readonly enrolledOn: string;
  /** By when it should be complete; null when nobody said. */
  readonly targetDate: string | null;
  readonly lastActiveOn: string | null;
}

/** Nobody hears of a learner for four weeks: longer than a holiday, shorter than a reporting month and its reminder. */
export const quietDays = 28;
/** Nobody works at an even pace: a week behind it is nothing. */
export const slackDays = 7;
/** How far behind is far: one fortnightly meeting was missed. */
export const farBehindDays = 14;

/** A unit in one of these waits for the centre, not for its learner. `keep_plan_of_unit` has the same list. */
const handedIn: readonly UnitState[] = ['awaiting-iqa', 'iqa-cleared', 'claimed', 'certificated'];

/**
 * The day from which a unit needs somebody's attention: the earlier of
 *
 * - the day on which an even pace from enrolment to target would have reached what is met or handed in so far
 *   (a learner with half their criteria is behind once half of the time is over), a week's slack added, and
 * - the day after which the learner will have been quiet for too long.
 *
 * Null when nothing is asked of the learner any more. It stays the same while nothing happens: the database keeps it
 * with the unit (`keep_plan_of_unit`) and ranks by it; a test holds the two together.
 */
export function attentionFrom(unit: UnitPace): string | null {
  const pace = paceOf(unit);
  return pace && dayOfNumber(Math.min(pace.quiet, pace.behind));
}

/** The two days of the rule, as numbers: pages ask hundreds of times. */
function paceOf(unit: UnitPace): { readonly quiet: number; readonly behind: number } | null {
  if (handedIn.includes(unit.state)) return null;
  const begun = dayNumber(unit.enrolledOn);
  const quiet = (unit.lastActiveOn === null ? begun : dayNumber(unit.lastActiveOn)) + quietDays;
  if (unit.targetDate === null) return { quiet, behind: Infinity };
  const reached = unit.criteriaMet + unit.criteriaAwaiting;
  const days = ((dayNumber(unit.targetDate) - begun) * reached) / Math.max(unit.criteriaTotal, 1);
  return { quiet, behind: begun + Math.trunc(days) + slackDays };
}

/** How a unit stands today, and since how many days it needs attention. */
export type Attention =
  | { readonly level: 'handed-in' }
  | { readonly level: 'on-track' }
  | {
      readonly level: 'slipping' | 'at-risk';
      readonly days: number;
      readonly because: 'behind-pace' | 'quiet';
    };

/** @param today 'YYYY-MM-DD' in London */
export function attentionOf(unit: UnitPace, today: string): Attention {
  const pace = paceOf(unit);
  if (!pace) return { level: 'handed-in' };
  const days = dayNumber(today) - Math.min(pace.quiet, pace.behind);
  if (days <= 0) return { level: 'on-track' };
  return {
    level: days > farBehindDays ? 'at-risk' : 'slipping',
    days,
    because: pace.behind <= pace.quiet ? 'behind-pace' : 'quiet',
  };
}

/** The most pressing of several, as a learner is shown: what needs attention longest. */
export function mostPressing(attentions: readonly Attention[]): Attention {
  const weight = (one: Attention) => ('days' in one ? one.days : one.level === 'on-track' ? 0 : -1);
  return attentions.reduce((worst, one) => (weight(one) > weight(worst) ? one : worst), {
    level: 'handed-in',
  });
}

/** Whether the target has passed before the unit was handed in. */
export const isOverdue = (
  { state, targetDate }: Pick<UnitPace, 'state' | 'targetDate'>,
  today: string,
): boolean => targetDate !== null && targetDate < today && !handedIn.includes(state);
