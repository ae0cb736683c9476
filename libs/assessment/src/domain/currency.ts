/** Whether an activity was more months ago than the specification allows when it was put forward ('YYYY-MM-DD' both). */
export function isPastCurrency(activityOn: string, currencyMonths: number, submittedOn: string): boolean {
  const [year, month, day] = activityOn.split('-').map(Number) as [number, number, number];
  const months = year * 12 + (month - 1) + currencyMonths;
  // The 31st of a month that has 30 days is current until that month ends.
  const daysInMonth = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
  const last = [
    String(Math.floor(months / 12)).padStart(4, '0'),
    String((months % 12) + 1).padStart(2, '0'),
    String(Math.min(day, daysInMonth)).padStart(2, '0'),
  ].join('-');
  return submittedOn > last;
}
