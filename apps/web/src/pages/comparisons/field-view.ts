import type { FieldChange } from '#standards';
import { type MarkedPart, markedParts } from './marked-part.js';
import type { Locale } from '../../layout/locale.js';

export interface FieldView {
  readonly name: string;
  readonly words: readonly MarkedPart[];
  /** Long texts are folded away. */
  readonly long: boolean;
}

export function fieldView(locale: Locale, { field, words: parts }: FieldChange): FieldView {
  const say = locale.words('comparisons');
  const [language, ...rest] = field.split('.');
  const inEdition = language === 'en' || language === 'cy';
  const name = say.code('fields', (inEdition ? rest : [field]).join('-'));
  return {
    name: language === 'cy' ? say('in-welsh', { name }) : name,
    words: markedParts(parts),
    long: parts.reduce((length, { text }) => length + text.length, 0) > 400,
  };
}
