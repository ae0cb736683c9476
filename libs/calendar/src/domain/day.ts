/** Whether this is a day of the calendar, written 'YYYY-MM-DD'. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Days since the beginning of 1970. A day without time is midnight of UTC, so no clock is changed between two. */
export const dayNumber = (day: string): number => Date.parse(day) / 86_400_000;

/** The day of that number, as 'YYYY-MM-DD'. */
export const dayOfNumber = (number: number): string =>
  new Date(number * 86_400_000).toISOString().slice(0, 10);

/** How many days from one day to another; negative when the other is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** The day so many days later, or earlier when negative. */
export const addDays = (day: string, days: number): string => dayOfNumber(dayNumber(day) + days);
