import type { NumberStyle, SubStyle } from './layout.js';

/** The mark that is printed before an item of a section, from 0. */
export function itemMark(
  style: NumberStyle,
  { index, letter, code }: { readonly index: number; readonly letter: 'P' | 'K'; readonly code: string },
): string {
  const number = index + 1;
  switch (style) {
    case '1.':
    case 'restarted':
      return `${number}.`;
    case '1':
      return `${number}`;
    case '1)':
      return `${number})`;
    case 'P1':
      return `${letter}${number}`;
    case 'P1.':
      return `${letter}${number}.`;
    case 'code':
      return `${code}.${number}`;
    case '(a)':
      return `(${letters(index)})`;
    case '•':
      return '•';
    case 'all 1.':
      return '1.';
  }
}

export function subMark(
  style: SubStyle,
  { item, index, letter }: { readonly item: number; readonly index: number; readonly letter: string },
): string {
  switch (style) {
    case '1.1':
      return `${letter}${item + 1}.${index + 1}`;
    case '(a)':
      return `(${letters(index)})`;
    case 'a)':
      return `${letters(index)})`;
    case 'i)':
      return `${['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'][index]})`;
    case '-':
    case '•':
      return style;
    case 'all 1.':
      return '1.';
  }
}

const letters = (index: number): string =>
  index < 26
    ? String.fromCharCode(97 + index)
    : `${letters(Math.floor(index / 26) - 1)}${letters(index % 26)}`;
