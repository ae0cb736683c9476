import type { i18n } from 'i18next';
import { tagOf } from './languages.js';

export type Values = Readonly<Record<string, unknown>>;

/** Gives a key's words: `say('title', { count: 3 })`. A `count` chooses the plural; numbers are written as 10,000. */
export interface Say<Key extends string = string, Group extends string = string> {
  /** @throws Error when a message or a value in it is missing, in tests only: a person reads the key rather than an error page */
  (key: Key, values?: Values): string;
  /** The words of a code that the compiler does not know, out of a group of messages; fails as `say` does. */
  code(group: Group, code: string, values?: Values): string;
  /** As `code`, for codes that there need be no words for. */
  find(group: Group, code: string, values?: Values): string | undefined;
}

/** Where a value goes. What i18next knows besides, such as formats and nesting, is not used. */
export const placeholder = /\{\{\s*(\w+)\s*\}\}/;

/** A message in parts: even ones stand as they are, odd ones name a value. */
type Message = readonly string[];

/** Counts are unbounded: only the first messages are cached. */
const maxCached = 10_000;

/**
 * Caches the message that i18next resolves (by area and plural), so that later calls only interpolate: pages use the
 * same few hundred, thousands of times a second.
 * @param areas in the order in which they are searched
 */
export function createSay(messages: i18n, lng: string, areas: readonly string[]): Say {
  const ns = [...areas];
  const cache = new Map<string, Message>();
  const numbers = new Intl.NumberFormat(tagOf(lng));

  function load(key: string, count: unknown): Message | undefined {
    const options = { count: count as number | undefined, ns, lng };
    if (!messages.exists(key, options)) return undefined;
    const text = messages.t(key, { ...options, skipInterpolation: true });
    return text.split(placeholder);
  }

  function find(key: string, values: Values): string | undefined {
    const { count } = values;
    const wanted = count === undefined ? key : `${key} ${String(count)}`;
    const message = cache.get(wanted) ?? load(key, count);
    if (!message) return undefined;
    if (cache.size < maxCached) cache.set(wanted, message);
    return putIn(numbers, message, values);
  }

  const say = (key: string, values: Values = {}): string =>
    find(key, values) ?? missing(`No message "${key}" in ${areas.join(', ')} (${lng}).`, key);
  return Object.assign(say, {
    code: (group: string, code: string, values?: Values) => say(`${group}.${code}`, values),
    find: (group: string, code: string, values: Values = {}) => find(`${group}.${code}`, values),
  });
}

function putIn(numbers: Intl.NumberFormat, parts: Message, values: Values): string {
  let text = parts[0]!;
  for (let at = 1; at < parts.length; at += 2) {
    const value = values[parts[at]!];
    text += (
      typeof value === 'number'
        ? numbers.format(value)
        : (value ?? missing(`No value for {{${parts[at]}}} in the message "${parts.join('…')}".`, ''))
    ) as string;
    text += parts[at + 1]!;
  }
  return text;
}

function missing(complaint: string, instead: string): string {
  if (process.env['NODE_ENV'] === 'test') throw new Error(complaint);
  return instead;
}
