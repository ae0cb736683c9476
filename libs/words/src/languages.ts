import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#configuration';

/** A BCP 47 language that Attest has messages in: 'en', 'cy'. */
export type InterfaceLanguage = string;

/** The language that messages are written in, beside the code that uses them. Every other is a translation of it. */
export const sourceLanguage: InterfaceLanguage = 'en';

/** As 'en-GB', which `Intl` is told: Attest is for the United Kingdom, and each language is written as it is there. */
export const tagOf = (language: InterfaceLanguage): string => `${language}-GB`;

/**
 * The folder of all translations: `<language>/<path of the English file's folder>/messages.json`. Tests name one of
 * their own.
 */
export const translationsFolder = (): string =>
  process.env['ATTEST_TRANSLATIONS'] ?? join(projectRoot, 'translations');

/** Every part also needs the messages that dates, numbers and sizes are written with. */
export const formatsPart = 'libs/words/src';

const cache = new Map<string, readonly InterfaceLanguage[]>();

/**
 * The languages that all of these parts have messages in, the source language first. A folder of translations adds its
 * language to each part that it has a folder for.
 * @param parts folders from the root of the repository: 'apps/web/src'
 */
export function languagesOf(...parts: readonly string[]): readonly InterfaceLanguage[] {
  const required = [...parts, formatsPart];
  const key = required.join();
  const cached = cache.get(key);
  if (cached) return cached;
  const root = translationsFolder();
  const speaks = (language: string) => required.every((part) => existsSync(join(root, language, part)));
  const languages = [sourceLanguage, ...(existsSync(root) ? readdirSync(root).sort().filter(speaks) : [])];
  cache.set(key, languages);
  return languages;
}
