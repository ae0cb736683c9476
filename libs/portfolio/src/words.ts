import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { londonTime } from '#calendar';
import { projectRoot } from '#configuration';
import type { Instant, Language } from './domain/portfolio-words.js';
import type english from './messages.en.json';

type Messages = typeof english;

type PathsOf<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${PathsOf<T[K]>}`;
}[keyof T & string];

/** A message by its path, as 'cover.learner'. */
export type MessageKey = PathsOf<Messages>;

export interface Words {
  readonly language: Language;
  t(key: MessageKey, facts?: Readonly<Record<string, string | number>>): string;
  /** A code that other parts may have extended: its words, or the code itself made readable. */
  code(group: keyof Messages, code: string): string;
  /** '3 March 2026' from 'YYYY-MM-DD' or a moment, which is reckoned in London. */
  day(day: string): string;
  /** '3 March 2026 at 2:05pm'. */
  moment(at: Instant): string;
  size(bytes: number): string;
}

const catalogues: Partial<Record<Language, Messages>> = {};
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', cy: 'cy-GB' };

/** The words of the portfolio. Welsh is a second catalogue beside the English one; until it is there, English. */
export function wordsIn(language: Language): Words {
  const spoken: Language = existsSync(catalogueFile(language)) ? language : 'en';
  const messages = (catalogues[spoken] ??= JSON.parse(
    readFileSync(catalogueFile(spoken), 'utf8'),
  ) as Messages);
  const date = new Intl.DateTimeFormat(locales[spoken], { dateStyle: 'long', timeZone: 'Europe/London' });
  const decimal = new Intl.NumberFormat(locales[spoken], { maximumFractionDigits: 1 });

  function t(key: MessageKey, facts: Readonly<Record<string, string | number>> = {}): string {
    const message = lookUp(messages, key.split('.'));
    if (message === null) throw new Error(`no message ${key} in ${spoken}`);
    return message.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));
  }

  const day = (value: string): string =>
    date.format(new Date(value.length === 10 ? `${value}T12:00:00Z` : value));

  return {
    language: spoken,
    t,
    day,
    code: (group, code) => lookUp(messages, [group, code]) ?? readable(code),
    moment: (at) => t('moment', { day: day(at), time: londonTime(new Date(at)) }),
    size(bytes) {
      // As on the pages and on most desks: by 1,024.
      if (bytes < 1000) return t('size.bytes', { n: bytes });
      if (bytes < 1000 * 1024) return t('size.kB', { n: decimal.format(bytes / 1024) });
      if (bytes < 1000 * 1024 ** 2) return t('size.MB', { n: decimal.format(bytes / 1024 ** 2) });
      return t('size.GB', { n: decimal.format(bytes / 1024 ** 3) });
    },
  };
}

/** Read where it is written, so that nothing has to be copied when building. */
function catalogueFile(language: Language): string {
  return join(projectRoot, `libs/portfolio/src/messages.${language}.json`);
}

function lookUp(messages: object, path: readonly string[]): string | null {
  let found: unknown = messages;
  for (const step of path)
    found =
      typeof found === 'object' && found !== null && Object.hasOwn(found, step)
        ? (found as Record<string, unknown>)[step]
        : undefined;
  return typeof found === 'string' ? found : null;
}

function readable(code: string): string {
  const words = code.replaceAll(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
