import type { FieldChange } from '#standards';
import { markedParts } from './marked-part.js';
import type { Locale } from '../../layout/locale.js';

export function fieldView(locale: Locale, { field, words: parts }: FieldChange) {
  const say = locale.words('comparisons');
  const [language, ...rest] = field.split('.');
  const inEdition = language === 'en' || language === 'cy';
  const name = say.code('fields', (inEdition ? rest : [field]).join('-'));
  return {
    name: language === 'cy' ? say('in-welsh', { name }) : name,
    words: markedParts(parts),
    // Long texts are folded away.
    long: parts.reduce((length, { text }) => length + text.length, 0) > 400,
  };
}
