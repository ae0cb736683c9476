import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { createInstance, type i18n, type Resource, type ResourceLanguage } from 'i18next';
import { projectRoot } from '#configuration';
import { languagesOf, sourceLanguage, translationsFolder } from './languages.js';

/** The messages of every area below a folder, in every language, as i18next keeps them. */
export function loadMessages(folder: string): i18n {
  const files = readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => /(^|\/)messages\.en\.json$/.test(file));
  const resources: Resource = Object.fromEntries(
    languagesOf(folder).map((language) => [language, messagesIn(language, folder, files)]),
  );
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

function messagesIn(language: string, folder: string, files: readonly string[]): ResourceLanguage {
  const messages: ResourceLanguage = {};
  for (const file of files) {
    const path =
      language === sourceLanguage
        ? join(projectRoot, folder, file)
        : join(translationsFolder(), language, folder, dirname(file), 'messages.json');
    if (existsSync(path)) messages[areaOf(file)] = JSON.parse(readFileSync(path, 'utf8')) as ResourceLanguage;
  }
  return messages;
}

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
