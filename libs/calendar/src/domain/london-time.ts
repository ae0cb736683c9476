const clock = new Intl.DateTimeFormat('en-GB', {
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
  timeZone: 'Europe/London',
});

/** The time in London, as pages and portfolios show it: `6:21pm`, `12:00am`. */
export function londonTime(at: Date): string {
  const parts = clock.formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((candidate) => candidate.type === type)?.value ?? '';
  const hour = part('hour') === '0' ? '12' : part('hour');
  return `${hour}:${part('minute')}${part('dayPeriod').toLowerCase()}`;
}
