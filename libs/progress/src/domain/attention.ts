import { dayNumber, dayOfNumber } from '#calendar';
import { handedInStates, type UnitState } from '#units/domain';

/** What the rule looks at. Days are 'YYYY-MM-DD', in London. */
export interface UnitPace {
  readonly state: UnitState;
  readonly criteriaTotal: number;
  readonly criteriaMet: number;
  readonly criteriaAwaiting: number;
  readonly enrolledOn: string;
  /** By when it should be complete; null without a target. */
  readonly targetDate: string | null;
  readonly lastActiveOn: string | null;
}

/** Days without activity before a learner counts as quiet: longer than a holiday, shorter than a reporting month. */
export const quietDays = 28;
/** Tolerance: no one works at an even pace. */
const slackDays = 7;
/** Two weeks: a fortnightly meeting was missed. */
export const farBehindDays = 14;

/**
 * The day from which a unit needs attention: the earlier of
 *
 * - the day on which an even pace from enrolment to target would have reached what is met or handed in so far
 *   (a learner with half their criteria is behind once half of the time is over), a week's slack added, and
 * - the day after which the learner will have been quiet for too long.
 *
 * Null when nothing is asked of the learner any longer. It stays the same while nothing happens: the database keeps it
 * with the unit (`keep_plan_of_unit`) and ranks by it; a test holds the two together.
 */
export function attentionFrom(unit: UnitPace): string | null {
  const pace = paceOf(unit);
  return pace && dayOfNumber(Math.min(pace.quiet, pace.behind));
}

/** As day numbers, for speed: called hundreds of times a page. */
function paceOf(unit: UnitPace): { readonly quiet: number; readonly behind: number } | null {
  if (handedInStates.includes(unit.state)) return null;
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

/** Of several units the one that needs attention longest, by which the learner is shown. */
export function mostUrgent(attentions: readonly Attention[]): Attention {
  const weight = (attention: Attention) =>
    'days' in attention ? attention.days : attention.level === 'on-track' ? 0 : -1;
  return attentions.reduce((worst, attention) => (weight(attention) > weight(worst) ? attention : worst), {
    level: 'handed-in',
  });
}

/** Past its target date and not yet handed in. */
export const isOverdue = (
  { state, targetDate }: Pick<UnitPace, 'state' | 'targetDate'>,
  today: string,
): boolean => targetDate !== null && targetDate < today && !handedInStates.includes(state);
