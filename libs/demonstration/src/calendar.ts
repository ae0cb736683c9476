/** Dates relative to the day on which the demonstration is made. */
export interface Calendar {
  readonly now: Date;
  /** A moment so many days ago, at least 1, so that nothing happens in the future. */
  at(daysAgo: number, hour?: number): Date;
  /** 'YYYY-MM-DD'; in the future when negative. */
  day(daysAgo: number): string;
}

const dayMs = 24 * 3600_000;

export function calendarFrom(now: Date): Calendar {
  const back = (days: number) => new Date(now.getTime() - days * dayMs);
  return {
    now,
    at(daysAgo, hour = 10) {
      const days = Math.max(1, Math.floor(daysAgo));
      const moment = back(days);
      moment.setUTCHours(Math.floor(hour), Math.round((hour % 1) * 60), 0, 0);
      return moment;
    },
    day: (daysAgo) => back(Math.floor(daysAgo)).toISOString().slice(0, 10),
  };
}
