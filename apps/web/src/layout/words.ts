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

/**
 * i18next finds a message (its folder, its plural) once; after that only its values are put in, because pages ask for
 * the same few hundred, thousands of times a second. Messages that format a value are left to i18next each time.
 */
function sayer(area: string, language: Language): Say {
  const all = (loaded ??= loadWords());
  const ns = [...ancestors(area), 'layout'];
  const found = new Map<string, Message>();
  const find = (key: string, count: unknown): Message | undefined => {
    const options = { count: count as number | undefined, ns, lng: language };
    if (!all.exists(key, options)) return undefined;
    const text = all.t(key, { ...options, skipInterpolation: true });
    return { parts: text.split(/\{\{\s*(\w+)\s*\}\}/), isPlain: !/\$t\(|\{\{[^}]*,/.test(text) };
  };
  return (key, values = {}) => {
    const { count } = values;
    const wanted = count === undefined ? key : `${key} ${String(count)}`;
    const message = found.get(wanted) ?? find(key, count);
    if (!message) return missing(`No message "${key}" in ${ns.join(', ')} (${language}).`, key);
    if (found.size < mostFound) found.set(wanted, message);
    return message.isPlain ? putIn(message.parts, values) : all.t(key, { ...values, ns, lng: language });
  };
}

interface Message {
  /** Even parts stand as they are, odd ones name a value. */
  readonly parts: readonly string[];
  /** Nothing but values is to be put in: no format, no message inside. */
  readonly isPlain: boolean;
}

/** Counts may be any: what was found for the first of them is kept. */
const mostFound = 10_000;

function putIn(parts: readonly string[], values: Readonly<Record<string, unknown>>): string {
  let text = parts[0]!;
  for (let at = 1; at < parts.length; at += 2) {
    const value = values[parts[at]!];
    text += (value ?? noValue(`{{${parts[at]}}}`, parts.join('…'))) as string;
    text += parts[at + 1]!;
  }
  return text;
}

const noValue = (place: string, text: string): string =>
  missing(`No value for ${place} in the message "${text}".`, '');

function loadWords(): i18n {
  const instance = createInstance({
    resources: readMessages(),
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    missingInterpolationHandler: (text: string, match: RegExpExecArray) => noValue(match[0], text),
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
