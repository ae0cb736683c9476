import { type InterfaceLanguage, localesOf } from '#words';
import type english from './messages.en.json';

const locales = localesOf<{ readonly '.': typeof english }>('libs/standards-import/src');

/** The sentences of remarks, and of documents that are no standard or cannot be read. */
export const importWords = (language: InterfaceLanguage) => locales(language).words('.');

export type ImportWords = ReturnType<typeof importWords>;
