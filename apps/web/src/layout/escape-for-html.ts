import Handlebars from 'handlebars';

const { escapeExpression } = Handlebars.Utils;

const needsEscaping = /[&<>"'`=\u0100-\uffff]/;
const aboveLatin1 = /[\u{100}-\u{10ffff}]/gu;

/**
 * Escapes as Handlebars does, and writes each character above U+00FF as a reference (`&#x2019;`), which browsers read
 * as that character in texts, attributes, titles and text areas alike. V8 keeps a string of Latin-1 characters in one
 * byte each: a single curly quote would make it widen, flatten and encode a whole page in two, an eighth of the
 * processor time that a page of 66 KB costs.
 */
export const escapeForHtml = (value: unknown): string =>
  typeof value === 'string' && !needsEscaping.test(value)
    ? value
    : escapeExpression(value as string).replace(aboveLatin1, reference);

const reference = (character: string): string => `&#x${character.codePointAt(0)!.toString(16)};`;
