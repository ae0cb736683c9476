import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { createInstance, type i18n, type Resource } from 'i18next';
import { templateRoot } from './template-root.js';

export type Language = 'en' | 'cy';
/** Words a key: `say('title', { count: 3 })`. `area:key` reaches another folder's words. */
export type Say = (key: string, values?: Readonly<Record<string, unknown>>) => string;

let loaded: i18n | undefined;
const said = new Map<string, Say>();

/**
 * The words of one folder, for pure page builders and for the templates' `t`: looked up in the folder's own
 * `messages.<language>.json`, then in those above it, then in `layout`'s.
 * @param area folder below `pages/` ('evidence', 'evidence/wizard'), or below `src/` ('layout', 'http')
 * @throws Error from the function it returns when a key or a value in it is missing, in tests only:
 *   a person reads the key rather than an error page.
 */
export function words(area: string, language: Language = 'en'): Say {
  const name = `${language}:${area}`;
  const say = said.get(name) ?? sayer(area, language);
  said.set(name, say);
  return say;
}

/** A message without values is worded once: pages ask for the same few hundred, thousands of times a second. */
function sayer(area: string, language: Language): Say {
  const all = (loaded ??= loadWords());
  const ns = [...ancestors(area), 'layout'];
  const plain = new Map<string, string>();
  const worded = (key: string, values: Readonly<Record<string, unknown>>) =>
    all.exists(key, { ...values, ns, lng: language })
      ? all.t(key, { ...values, ns, lng: language })
      : missing(`No message "${key}" in ${ns.join(', ')} (${language}).`, key);
  return (key, values = {}) => {
    if (Object.keys(values).length > 0) return worded(key, values);
    const text = plain.get(key) ?? worded(key, values);
    plain.set(key, text);
    return text;
  };
}

function loadWords(): i18n {
  const instance = createInstance({
    resources: readMessages(),
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    missingInterpolationHandler: (text: string, match: RegExpExecArray) =>
      missing(`No value for ${match[0]} in the message "${text}".`, ''),
  });
  void instance.init();
  return instance;
}

function readMessages(): Resource {
  const resources: Resource = {};
  for (const file of readdirSync(templateRoot, { recursive: true, encoding: 'utf8' })) {
    const language = /(?:^|[\\/])messages\.(en|cy)\.json$/.exec(file)?.[1];
    if (!language) continue;
    (resources[language] ??= {})[areaOf(file)] = JSON.parse(readFileSync(join(templateRoot, file), 'utf8'));
  }
  return resources;
}

/** The folder whose words a view or a message file uses: 'pages/evidence/evidence-page' is 'evidence'. */
export function areaOf(file: string): string {
  return dirname(file)
    .split(sep)
    .join('/')
    .replace(/^pages\//, '');
}

function ancestors(area: string): string[] {
  const parts = area.split('/');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
}

function missing(complaint: string, instead: string): string {
  if (process.env['NODE_ENV'] === 'test') throw new Error(complaint);
  return instead;
}
