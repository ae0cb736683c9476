import { daysBetween } from './day.js';

const london = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

// London's clock has stood a whole number of hours from UTC since 1972, so an hour of UTC lies within one day there.
// What was said of an hour is kept: a cohort's page asks five hundred times.
const anHour = 3_600_000;
const mostKept = 5000;
const dayOfHour = new Map<number, string>();

/** The day that it is in London at that instant (1972 or later), as 'YYYY-MM-DD': due and overdue are reckoned there. */
export function londonDay(at: Date): string {
  const hour = Math.floor(at.getTime() / anHour);
  const known = dayOfHour.get(hour);
  if (known) return known;
  const day = london.format(at);
  if (dayOfHour.size >= mostKept) dayOfHour.clear();
  dayOfHour.set(hour, day);
  return day;
}

/** How many days from the day of one instant to the day of another. */
export const londonDaysBetween = (from: Date, to: Date): number =>
  daysBetween(londonDay(from), londonDay(to));
