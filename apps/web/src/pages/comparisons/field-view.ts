import type { FieldChange } from '#standards';
import { words } from '../../layout/words.js';
import { type MarkedPart, markedParts } from './marked-part.js';

export interface FieldView {
  readonly name: string;
  readonly words: readonly MarkedPart[];
  /** Long texts are folded away. */
  readonly long: boolean;
}

export function fieldView({ field, words: parts }: FieldChange): FieldView {
  const say = words('comparisons');
  const [language, ...rest] = field.split('.');
  const inEdition = language === 'en' || language === 'cy';
  const name = say(`fields.${(inEdition ? rest : [field]).join('-')}`);
  return {
    name: language === 'cy' ? say('in-welsh', { name }) : name,
    words: markedParts(parts),
    long: parts.reduce((length, { text }) => length + text.length, 0) > 400,
  };
}
