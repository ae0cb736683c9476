import type { Block } from './standard.js';

/** Each text of running text on its own: a paragraph, or the entries of a list, those of a list below included. */
export const textsOfBlock = ({ paragraph, list = [] }: Block): readonly string[] =>
  paragraph === undefined
    ? list.flatMap((entry) => (typeof entry === 'string' ? [entry] : [entry.text, ...entry.list]))
    : [paragraph];
