/** Whether this is a valid date in the form 'YYYY-MM-DD'. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Days since 1 January 1970. `Date.parse` takes a date as midnight UTC, so clock changes do not matter. */
export const dayNumber = (day: string): number => Date.parse(day) / 86_400_000;

/** The inverse of `dayNumber`. */
export const dayOfNumber = (number: number): string =>
  new Date(number * 86_400_000).toISOString().slice(0, 10);

/** Negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

export const addDays = (day: string, days: number): string => dayOfNumber(dayNumber(day) + days);
