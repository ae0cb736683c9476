/** A part of a page or picture, in fractions (0 to 1) of its width and height. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where in the evidence a criterion is shown. Empty means: all of it. */
export interface Locator {
  /** Which of its files; none means the text, or the only file. */
  readonly fileId?: string;
  /** From 1 on. */
  readonly page?: number;
  /** A span of time, in whole seconds from the beginning; without `to`, from there on. */
  readonly from?: number;
  readonly to?: number;
  /** The passage, word for word. */
  readonly quote?: string;
  readonly region?: Region;
}

export type LocatorFault =
  | 'page-not-a-number'
  | 'time-not-understood'
  | 'time-ends-before-it-begins'
  | 'quote-too-long'
  | 'region-outside'
  | 'file-unknown';

export const maxQuoteLength = 2000;
/** The question asked, or the words said, where a knowledge item is shown by observation. */
export const maxQuestionLength = 2000;
const day = 24 * 3600;

/** What is wrong with a locator; empty when nothing is. `fileIds` are the files of the evidence. */
export function locatorFaults(locator: Locator, fileIds: readonly string[]): LocatorFault[] {
  const { fileId, page, from, to, quote, region } = locator;
  const faults: LocatorFault[] = [];
  if (fileId !== undefined && !fileIds.includes(fileId)) faults.push('file-unknown');
  if (page !== undefined && !isWithin(page, 1, 100_000)) faults.push('page-not-a-number');
  if ([from, to].some((time) => time !== undefined && !isWithin(time, 0, day)))
    faults.push('time-not-understood');
  else if (to !== undefined && (from ?? 0) > to) faults.push('time-ends-before-it-begins');
  if (quote !== undefined && quote.length > maxQuoteLength) faults.push('quote-too-long');
  if (region !== undefined && !isInside(region)) faults.push('region-outside');
  return faults;
}

const isWithin = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

function isInside({ x, y, width, height }: Region): boolean {
  const all = [x, y, width, height, x + width, y + height];
  return all.every((edge) => edge >= 0 && edge <= 1) && width > 0 && height > 0;
}

/** Drops empty fields; null when none are left. */
export function tidyLocator(locator: Locator): Locator | null {
  const quote = locator.quote?.trim();
  const filled = Object.entries({ ...locator, quote }).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  return filled.length ? (Object.fromEntries(filled) as Locator) : null;
}

/**
 * A time as people write it, in seconds: '95', '1:35' or '1:01:35'.
 * @returns undefined for '', and NaN for what is no time
 */
export function secondsOf(time: string): number | undefined {
  const given = time.trim();
  if (!given) return undefined;
  if (!/^\d{1,5}(:[0-5]?\d){0,2}$/.test(given)) return NaN;
  return given.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0);
}

/** Seconds as people write them: 95 → '1:35'. */
export function timeOf(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
