import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { createInstance, type i18n, type Resource } from 'i18next';
import { projectRoot } from '#configuration';
import {
  formatsPart,
  type InterfaceLanguage,
  languagesOf,
  sourceLanguage,
  translationsFolder,
} from './languages.js';
import { type Messages, translationFaults } from './translation-faults.js';

/**
 * The messages of every area below a folder, in every language, as i18next keeps them.
 * @throws Error naming each key in which a translation is not complete
 */
export function loadMessages(folder: string): i18n {
  const files = readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => /(^|\/)messages\.en\.json$/.test(file));
  const english = files.map((file) => [file, readMessages(join(projectRoot, folder, file))] as const);
  const resources: Resource = {};
  for (const language of languagesOf(folder)) {
    const inLanguage =
      language === sourceLanguage ? english : translationOf(english, language, join(language, folder));
    resources[language] = Object.fromEntries(inLanguage.map(([file, messages]) => [areaOf(file), messages]));
  }
  const instance = createInstance({
    resources,
    // A sentence of another language than the page's is a fault to be found, not to be papered over.
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  void instance.init();
  return instance;
}

/**
 * Reads the messages of these parts, and those of dates and numbers, now, so that a process does not start with a translation that is not complete.
 * @throws Error naming each key
 */
export function assertTranslated(...parts: readonly string[]): void {
  for (const part of [...parts, formatsPart]) loadMessages(part);
}

type MessageFile = readonly [file: string, messages: Messages];

function translationOf(
  english: readonly MessageFile[],
  language: InterfaceLanguage,
  folder: string,
): MessageFile[] {
  const faults: string[] = [];
  const translated = english.map(([file, messages]): MessageFile => {
    const place = join(folder, dirname(file), 'messages.json');
    const path = join(translationsFolder(), place);
    const translation = existsSync(path) ? readMessages(path) : {};
    faults.push(...translationFaults(messages, translation, language).map((fault) => `${place}: ${fault}`));
    return [file, translation];
  });
  if (faults.length > 0) throw new Error(`A translation is not complete.\n${faults.join('\n')}`);
  return translated;
}

const readMessages = (path: string): Messages => JSON.parse(readFileSync(path, 'utf8')) as Messages;

/**
 * The area whose words a file below the folder uses: 'pages/evidence/evidence-page.hbs' is of 'evidence'; what stands
 * at the top is of '.'.
 */
export function areaOf(file: string): string {
  return dirname(file)
    .split(sep)
    .join('/')
    .replace(/^pages\//, '');
}
