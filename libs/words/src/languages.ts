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

let found: readonly InterfaceLanguage[] | undefined;

/** Every language that there are messages in, the one they are written in first. A folder of translations adds one. */
export function languages(): readonly InterfaceLanguage[] {
  return (found ??= [sourceLanguage, ...foldersIn(translationsFolder())]);
}

const foldersIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);
