import { type Attention, quietDays } from '#progress';
import { words } from './words.js';

export interface AttentionTag {
  readonly level: Attention['level'];
  readonly text: string;
  /** Why, and since when; absent when all is well. */
  readonly why?: string;
}

/** Worded once for each number of days: a page has fifty of these, and looking up a plural is what it spends most on. */
const reasons = new Map<string, string>();

/** Silence is told whole, the four weeks that are allowed for included. */
export function attentionTag(attention: Attention): AttentionTag {
  const say = words('cohorts');
  const { level } = attention;
  const text = say(`levels.${level}`);
  if (!('days' in attention)) return { level, text };
  const { days, because } = attention;
  const count = because === 'quiet' ? days + quietDays : days;
  const reason = `${because} ${count}`;
  const why = reasons.get(reason) ?? say(`because.${because}`, { count });
  reasons.set(reason, why);
  return { level, text, why };
}
