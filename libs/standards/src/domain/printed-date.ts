/** A date as a publication prints it: a day, a month or only a year. */
export interface PrintedDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** English and Welsh, by the first letters that tell the months apart: Jan, January, Ion, Ionawr. */
const months: readonly RegExp[] = [
  /^(jan(uary)?|ion(awr)?)$/,
  /^(feb(ruary)?|chwe(f(ror)?)?)$/,
  /^(mar(ch)?|maw(rth)?)$/,
  /^(apr(il)?|ebr(ill)?)$/,
  /^(may|mai)$/,
  /^(june?|meh(efin)?)$/,
  /^(july?|gor(ff(ennaf)?)?)$/,
  /^(aug(ust)?|awst?)$/,
  /^(sept?(ember)?|medi?)$/,
  /^(oct(ober)?|hyd(ref)?)$/,
  /^(nov(ember)?|tach(wedd)?)$/,
  /^(dec(ember)?|rhag(fyr)?)$/,
];

/** Understands `12 Feb 2026`, `12th February 2026`, `November 2014`, `2014` and `12/02/2026`; null for anything else. */
export function parsePrintedDate(printed: string): PrintedDate | null {
  const slashes = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(printed);
  if (slashes) return realDate(Number(slashes[3]), Number(slashes[2]), Number(slashes[1]));
  const words = /^(?:(?:(\d{1,2})(?:st|nd|rd|th)? )?(\p{L}+) )?(\d{4})$/u.exec(printed);
  if (!words) return null;
  const [, day, name, year] = words;
  if (name === undefined) return realDate(Number(year), null, null);
  const month = months.findIndex((pattern) => pattern.test(name.toLowerCase())) + 1;
  return month === 0 ? null : realDate(Number(year), month, day === undefined ? null : Number(day));
}

function realDate(year: number, month: number | null, day: number | null): PrintedDate | null {
  if (year < 1980 || year > 2200) return null;
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null && (day < 1 || day > new Date(Date.UTC(year, month!, 0)).getUTCDate())) return null;
  return { year, month, day };
}

/**
 * Whether a printed review date lies wholly before `today` ('YYYY-MM-DD'): a month is past once it is over.
 * To be shown to people; it blocks nothing. False where no date is printed or it cannot be read.
 */
export function reviewIsPast(printed: string | null, today: string): boolean {
  const date = printed === null ? null : parsePrintedDate(printed);
  if (!date) return false;
  const parts = [date.year, date.month, date.day].filter((part) => part !== null);
  const prefix = parts.map((part) => String(part).padStart(2, '0')).join('-');
  return prefix < today.slice(0, prefix.length);
}
