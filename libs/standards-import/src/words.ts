import { type InterfaceLanguage, type Locale, localesOf } from '#words';
import type english from './messages.en.json';

interface Areas {
  readonly '.': typeof english;
}

export type ImportWords = ReturnType<Locale<Areas>['words']>;

const locales = localesOf<Areas>('libs/standards-import/src');

/** The sentences of remarks, and of documents that are no standard or cannot be read. */
export const importWords = (language: InterfaceLanguage): ImportWords => locales(language).words('.');
