import { londonTime } from '#calendar';

const london = 'Europe/London';
const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: london,
});

/**
 * *12 February 2026*. A 'YYYY-MM-DD' day is printed as that day; a `Date` as the day it is in London.
 * @throws RangeError when the value is not a day.
 */
export function formatDate(value: Date | string): string {
  return day.format(typeof value === 'string' ? noonOf(value) : value);
}

/** *12 February 2026 at 3:04pm*, London time. @throws RangeError when the value is not a time. */
export function formatDateTime(value: Date): string {
  return `${day.format(value)} at ${londonTime(value)}`;
}

function noonOf(text: string): Date {
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T12:00:00Z` : NaN);
}
