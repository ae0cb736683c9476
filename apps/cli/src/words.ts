import { standardsWords, type StandardsWords } from '#standards';
import { importWords, type ImportWords } from '#standards-import';
import { type InterfaceLanguage, languagesOf, localesOf, type Values } from '#words';
import type english from './messages.en.json';

/** What the command line speaks with. */
export interface Words {
  readonly say: ReturnType<ReturnType<typeof locales>['words']>;
  readonly ofStandards: StandardsWords;
  readonly ofImporting: ImportWords;
}

const locales = localesOf<{ readonly '.': typeof english }>('apps/cli/src');

/** The languages that every part the command line speaks for has messages in. */
export const commandLineLanguages = (): readonly InterfaceLanguage[] =>
  languagesOf('apps/cli/src', 'libs/standards/src', 'libs/standards-import/src');

export const wordsIn = (language: InterfaceLanguage): Words => ({
  say: withVisibleValues(locales(language).words('.')),
  ofStandards: withVisibleValues(standardsWords(language)),
  ofImporting: withVisibleValues(importWords(language)),
});

/** Values may come from a hostile file: replaces terminal escapes and characters that change the text direction. */
function withVisibleValues<Say extends Words['say'] | StandardsWords | ImportWords>(say: Say): Say {
  const visible = (values: Values = {}): Values =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'number'
          ? value
          : String(value ?? '').replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd'),
      ]),
    );
  const safe = (key: never, values?: Values) => say(key, visible(values));
  return Object.assign(safe, {
    code: (group: never, code: string, values?: Values) => say.code(group, code, visible(values)),
    find: (group: never, code: string, values?: Values) => say.find(group, code, visible(values)),
  }) as unknown as Say;
}
