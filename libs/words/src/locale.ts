import type { i18n } from 'i18next';
import { formatsIn, type Formats } from './formats.js';
import type { FilesOf, GroupsOfAny, KeysOfAny } from './keys.js';
import type { InterfaceLanguage } from './languages.js';
import { loadMessages } from './load-messages.js';
import { createSay, type Say } from './say.js';

/** The words of one area, as `locale.words(area)` gives them. */
export type SayOf<Areas, Area extends keyof Areas & string, Common extends keyof Areas = never> = Say<
  KeysOfAny<FilesOf<Areas, Area, Common>>,
  GroupsOfAny<FilesOf<Areas, Area, Common>>
>;

/** A language as a value: whoever writes for people is handed one, and takes words, dates, numbers and sizes from it. */
export interface Locale<Areas, Common extends keyof Areas = never> extends Formats {
  readonly language: InterfaceLanguage;
  /** The words of one area: its own message file, then those of the areas above it, then the common ones. */
  words<Area extends keyof Areas & string>(area: Area): SayOf<Areas, Area, Common>;
}

/**
 * Locales of one part of the house: a folder below which each `messages.en.json` is an area, named by its folder
 * without `pages/`. Messages are read at the first use; each language has one locale.
 * @param folder from the root of the repository: 'apps/web/src'
 * @param common the area whose words every other one has too
 */
export function localesOf<Areas, Common extends keyof Areas & string = never>(
  folder: string,
  common?: Common,
): (language: InterfaceLanguage) => Locale<Areas, Common> {
  let messages: i18n | undefined;
  const locales = new Map<InterfaceLanguage, Locale<Areas, Common>>();
  return (language) => {
    const locale =
      locales.get(language) ?? createLocale((messages ??= loadMessages(folder)), language, common);
    locales.set(language, locale as Locale<Areas, Common>);
    return locale as Locale<Areas, Common>;
  };
}

function createLocale(messages: i18n, language: InterfaceLanguage, common: string | undefined) {
  const areas = new Map<string, Say>();
  return {
    language,
    ...formatsIn(language),
    words(area: string): Say {
      const say =
        areas.get(area) ??
        createSay(messages, language, [...withAncestors(area), ...(common ? [common] : [])]);
      areas.set(area, say);
      return say;
    },
  };
}

function withAncestors(area: string): string[] {
  const parts = area.split('/');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
}
