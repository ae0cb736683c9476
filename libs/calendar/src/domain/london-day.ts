import { daysBetween } from './day.js';

const london = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day that it is in London at that instant, as 'YYYY-MM-DD': due and overdue are reckoned there. */
export const londonDay = (at: Date): string => london.format(at);

/** How many days from the day of one instant to the day of another. */
export const londonDaysBetween = (from: Date, to: Date): number =>
  daysBetween(londonDay(from), londonDay(to));
