import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#configuration';

/** A BCP 47 language that Attest has messages in: 'en', 'cy'. */
export type InterfaceLanguage = string;

/** The language that messages are written in, beside the code that uses them. Every other is a translation of it. */
export const sourceLanguage: InterfaceLanguage = 'en';

/**
 * The folder of all translations: `<language>/<path of the English file's folder>/messages.json`. Tests name one of
 * their own.
 */
export const translationsFolder = (): string =>
  process.env['ATTEST_TRANSLATIONS'] ?? join(projectRoot, 'translations');

/** What every part needs beside its own words: how dates, numbers and sizes are written. */
const ofFormats = 'libs/words/src';

const found = new Map<string, readonly InterfaceLanguage[]>();

/**
 * The languages in which these parts can speak, the one that messages are written in first. A folder of translations adds
 * one to each part that it has a folder for.
 * @param parts folders from the root of the repository: 'apps/web/src'
 */
export function languagesOf(...parts: readonly string[]): readonly InterfaceLanguage[] {
  const wanted = [...parts, ofFormats];
  const key = wanted.join();
  const known = found.get(key);
  if (known) return known;
  const root = translationsFolder();
  const speaks = (language: string) => wanted.every((part) => existsSync(join(root, language, part)));
  const languages = [sourceLanguage, ...(existsSync(root) ? readdirSync(root).sort().filter(speaks) : [])];
  found.set(key, languages);
  return languages;
}
