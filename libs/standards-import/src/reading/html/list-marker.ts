import type { DefaultTreeAdapterMap } from 'parse5';
import { type NumberStyle, numbered } from '../number-style.js';
import { attribute } from './look-of-element.js';

type Element = DefaultTreeAdapterMap['element'];

const typeAttributes: Readonly<Record<string, NumberStyle>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

/** The mark that a browser draws before an item: its own number, or one more than that before it. */
export function listMarker(item: Element): string | undefined {
  const list = item.parentNode as Element | null;
  const style = styleOf(item) ?? (list && 'attrs' in list ? styleOf(list) : undefined);
  if (style === 'none') return undefined;
  if (list?.tagName !== 'ol' && (style === undefined || !isNumber(style))) return '•';
  if (style !== undefined && !isNumber(style)) return '•';
  return `${numbered(numberOf(item, list), style ?? 'decimal')}.`;
}

const isNumber = (style: string): style is NumberStyle =>
  ['decimal', 'lower-alpha', 'upper-alpha', 'lower-roman', 'upper-roman'].includes(style);

/** As CSS names it: `lower-alpha`, `disc`, `none`. */
function styleOf(element: Element): string | undefined {
  const css = /list-style(?:-type)?\s*:\s*(?:inside\s+|outside\s+)?([a-z-]+)/i.exec(
    attribute(element, 'style') ?? '',
  )?.[1];
  const named = css?.toLowerCase().replace('latin', 'alpha');
  return named ?? typeAttributes[attribute(element, 'type') ?? ''];
}

function numberOf(item: Element, list: Element | null): number {
  if (list?.tagName !== 'ol') return 1;
  const items = list.childNodes.filter((node): node is Element => 'tagName' in node && node.tagName === 'li');
  const reversed = attribute(list, 'reversed') !== undefined;
  let number = whole(attribute(list, 'start')) ?? (reversed ? items.length : 1);
  for (const one of items) {
    number = whole(attribute(one, 'value')) ?? number;
    if (one === item) return number;
    number += reversed ? -1 : 1;
  }
  return number;
}

function whole(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*-?\d{1,6}\s*$/.test(value) ? Number(value) : undefined;
}
