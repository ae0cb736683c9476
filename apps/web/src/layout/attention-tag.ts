import { type Attention, quietDays } from '#progress';
import type { Locale } from './locale.js';

/** Why, and since when, unless all is well. Silence is told whole, the four weeks that are allowed for included. */
export function attentionTag(locale: Locale, attention: Attention) {
  const say = locale.words('cohorts');
  const { level } = attention;
  const text = say(`levels.${level}`);
  if (!('days' in attention)) return { level, text };
  const { days, because } = attention;
  const count = because === 'quiet' ? days + quietDays : days;
  return { level, text, why: say(`because.${because}`, { count }) };
}
