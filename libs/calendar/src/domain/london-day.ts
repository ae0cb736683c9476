import { daysBetween } from './day.js';

const london = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

// London has been a whole number of hours from UTC since 1972, so every instant of a UTC hour falls on the same day
// there. Cached by hour: a cohort's page asks five hundred times.
const hourMs = 3_600_000;
const maxCachedHours = 5000;
const dayOfHour = new Map<number, string>();

/** The date in London at that instant (1972 or later), as 'YYYY-MM-DD'. Due dates are London dates. */
export function londonDay(at: Date): string {
  const hour = Math.floor(at.getTime() / hourMs);
  const cached = dayOfHour.get(hour);
  if (cached) return cached;
  const day = london.format(at);
  if (dayOfHour.size >= maxCachedHours) dayOfHour.clear();
  dayOfHour.set(hour, day);
  return day;
}

/** Whole days between the London dates of two instants. */
export const londonDaysBetween = (from: Date, to: Date): number =>
  daysBetween(londonDay(from), londonDay(to));
