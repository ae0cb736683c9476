/** Days counted back from the day on which the demonstration is made. */
export interface Calendar {
  readonly now: Date;
  /** A moment in working hours so many days ago, 1 at the least: nothing happens in the future. */
  at(daysAgo: number, hour?: number): Date;
  /** The day so many days ago, or ahead when negative, as 'YYYY-MM-DD'. */
  day(daysAgo: number): string;
}

const oneDay = 24 * 3600_000;

export function calendarFrom(now: Date): Calendar {
  const back = (days: number) => new Date(now.getTime() - days * oneDay);
  return {
    now,
    at(daysAgo, hour = 10) {
      const days = Math.max(1, Math.floor(daysAgo));
      const moment = back(days);
      const [whole, part] = [Math.floor(hour), hour % 1];
      moment.setUTCHours(whole, Math.round(part * 60), 0, 0);
      return moment;
    },
    day: (daysAgo) => back(Math.floor(daysAgo)).toISOString().slice(0, 10),
  };
}
