import { loadMessages } from './load-messages.js';
import { type InterfaceLanguage, tagOf } from './languages.js';
import { createSay, type Say } from './say.js';
import type english from './messages.en.json';
import type { KeysOf } from './keys.js';

/** How a language writes dates, numbers and sizes. Moments are told in London time. */
export interface Formats {
  /** BCP 47 with the region, as 'en-GB': what `Intl` and a PDF are told. */
  readonly tag: string;
  /**
   * *12 February 2026*: a day 'YYYY-MM-DD' as that day, a moment as the day it is in London.
   * @throws RangeError when the value is neither
   */
  day(value: Date | string): string;
  /** *12 February 2026 at 3:04pm*. @throws RangeError when the value is not a moment */
  moment(value: Date | string): string;
  number(value: number): string;
  /** *312 bytes*, *4.2 MB*, by 1,024 as most desks show it; a decimal below `decimalBelow` of a unit. */
  size(bytes: number, decimalBelow?: number): string;
  /** *a, b and c*. */
  list(items: readonly string[]): string;
  upperCase(text: string): string;
  lowerCase(text: string): string;
}

const timeZone = 'Europe/London';
const units = ['kB', 'MB', 'GB'] as const;

export function formatsIn(language: InterfaceLanguage): Formats {
  const tag = tagOf(language);
  const say = createSay(loadMessages('libs/words/src'), language, ['.']) as Say<KeysOf<typeof english>>;
  const date = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone });
  const clock = new Intl.DateTimeFormat(tag, { hour: 'numeric', minute: '2-digit', hour12: true, timeZone });
  const whole = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
  const decimal = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const enumeration = new Intl.ListFormat(tag, { type: 'conjunction' });

  const day = (value: Date | string) => date.format(typeof value === 'string' ? instantOf(value) : value);
  const time = (value: Date) => {
    const parts = clock.formatToParts(value);
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
    const hour = part('hour') === '0' ? '12' : part('hour');
    return say('time', { hour, minute: part('minute'), half: part('dayPeriod').toLowerCase() });
  };
  return {
    tag,
    day,
    moment(value) {
      const at = new Date(value);
      return say('moment', { day: day(at), time: time(at) });
    },
    number: (value) => decimal.format(value),
    size(bytes, decimalBelow = 10) {
      if (bytes < 1000) return say('size.bytes', { count: bytes });
      let unit = 0;
      let size = bytes / 1024;
      for (; size >= 1000 && unit < units.length - 1; unit++) size /= 1024;
      return say(`size.${units[unit]!}`, { size: (size < decimalBelow ? decimal : whole).format(size) });
    },
    list: (items) => enumeration.format(items),
    upperCase: (text) => text.toLocaleUpperCase(tag),
    lowerCase: (text) => text.toLocaleLowerCase(tag),
  };
}

/** A day stands at noon, so that it is the same day in London. */
function instantOf(text: string): Date {
  return new Date(
    /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T12:00:00Z` : /^\d{4}-\d{2}-\d{2}T/.test(text) ? text : NaN,
  );
}
