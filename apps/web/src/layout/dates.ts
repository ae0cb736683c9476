const london = 'Europe/London';
const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: london,
});
const clock = new Intl.DateTimeFormat('en-GB', {
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
  timeZone: london,
});

/**
 * *12 February 2026*. A 'YYYY-MM-DD' day is printed as that day; a `Date` as the day it is in London.
 * @throws RangeError when the value is not a day.
 */
export function formatDate(value: Date | string): string {
  return day.format(typeof value === 'string' ? noonOf(value) : value);
}

/** *12 February 2026 at 3:04 pm*, London time. @throws RangeError when the value is not a time. */
export function formatDateTime(value: Date): string {
  const parts = clock.formatToParts(value);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const hour = part('hour') === '0' ? '12' : part('hour');
  return `${day.format(value)} at ${hour}:${part('minute')} ${part('dayPeriod').toLowerCase()}`;
}

function noonOf(text: string): Date {
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T12:00:00Z` : NaN);
}
