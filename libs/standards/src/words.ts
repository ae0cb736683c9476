import { type InterfaceLanguage, localesOf } from '#words';
import type english from './messages.en.json';

const locales = localesOf<{ readonly '.': typeof english }>('libs/standards/src');

/**
 * The sentences of findings and differences: whoever goes from a page to the command line, or asks somebody there,
 * reads the same one.
 */
export const standardsWords = (language: InterfaceLanguage) => locales(language).words('.');

export type StandardsWords = ReturnType<typeof standardsWords>;
