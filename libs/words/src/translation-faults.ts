import { placeholder } from './say.js';

/** What a message file holds: messages, and groups of them. */
export type Messages = { readonly [key: string]: string | Messages };

/** Plurals that stand for one number: they need not say it, as in "the last one". */
const exactPlurals = ['zero', 'one', 'two'];

/**
 * What is wrong with the translation of a message file, by key: a message or one of its plurals is not there, a value
 * is left out, or one is named that nobody gives. Empty when it is complete.
 * @param language BCP 47; decides which plurals a message with a count needs
 */
export function translationFaults(english: Messages, translated: Messages, language: string): string[] {
  const messages = messagesIn(translated);
  return neededFor(language, messagesIn(english)).flatMap(({ key, required, allowed }) => {
    const message = messages.get(key);
    if (message === undefined) return [`no message "${key}"`];
    const named = namesIn(message);
    return [
      ...(isUnreadable(message) ? [`"${key}" has braces or $t() that are not a value`] : []),
      ...required.filter((name) => !named.includes(name)).map((name) => `"${key}" lacks {{${name}}}`),
      ...named
        .filter((name) => !allowed.includes(name))
        .map((name) => `"${key}" names an unknown {{${name}}}`),
    ];
  });
}

interface Needed {
  readonly key: string;
  /** Names of the values that the message must put in, and of those that it may. */
  readonly required: readonly string[];
  readonly allowed: readonly string[];
}

function neededFor(language: string, english: ReadonlyMap<string, string>): Needed[] {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  return [...pluralsIn(english)].flatMap(([key, plurals]) => {
    const named = [...plurals.values()].map(namesIn);
    const allowed = named.flat();
    const inEach = allowed.filter((name) => named.every((names) => names.includes(name)));
    const other = plurals.get('other');
    if (other === undefined) return { key, required: allowed, allowed };
    // English says for itself where it has words of its own for none.
    const needed = new Set([...pluralCategories, ...(plurals.has('zero') ? ['zero'] : [])]);
    return [...needed].map((plural) => ({
      key: `${key}_${plural}`,
      required: exactPlurals.includes(plural) ? [...new Set(inEach)] : namesIn(other),
      allowed,
    }));
  });
}

/** By key without its plural: the plurals of a message with a count; of any other, the message. */
function pluralsIn(messages: ReadonlyMap<string, string>): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const [whole, message] of messages) {
    const [, stem, plural = ''] = /^(.*)_(zero|one|two|few|many|other)$/.exec(whole) ?? [];
    const key = messages.has(`${stem}_other`) ? stem! : whole;
    found.set(key, (found.get(key) ?? new Map<string, string>()).set(plural, message));
  }
  return found;
}

const namesIn = (message: string): string[] => [
  ...new Set(message.split(placeholder).filter((_, index) => index % 2 === 1)),
];

/** What would be shown as it stands: braces around anything but a name, or the nesting of i18next. */
const isUnreadable = (message: string): boolean =>
  /\{\{|\$t\(/.test(
    message
      .split(placeholder)
      .filter((_, index) => index % 2 === 0)
      .join(''),
  );

function messagesIn(messages: Messages, group = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, message] of Object.entries(messages))
    if (typeof message === 'string') found.set(group + key, message);
    else for (const [below, text] of messagesIn(message, `${group}${key}.`)) found.set(below, text);
  return found;
}
