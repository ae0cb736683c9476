import { type InterfaceLanguage, type Locale, localesOf } from '#words';
import type english from './messages.en.json';

interface Areas {
  readonly '.': typeof english;
}

export type StandardsWords = ReturnType<Locale<Areas>['words']>;

const locales = localesOf<Areas>('libs/standards/src');

/**
 * The sentences of findings and differences: whoever goes from a page to the command line, or asks somebody there,
 * reads the same one.
 */
export const standardsWords = (language: InterfaceLanguage): StandardsWords => locales(language).words('.');
