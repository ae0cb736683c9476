import { type NumberStyle, numbered } from '../number-style.js';
import { childOf, elementsIn, valueIn, type XmlElement } from './read-xml.js';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2`: the numbers of the levels above it and its own. */
  readonly text: string;
}

interface List {
  /** Lists of one kind count on together. */
  readonly kind: string;
  readonly levels: readonly (Level | undefined)[];
  readonly restarts: readonly (number | undefined)[];
}

const styles: Readonly<Record<string, NumberStyle>> = {
  lowerLetter: 'lower-alpha',
  upperLetter: 'upper-alpha',
  lowerRoman: 'lower-roman',
  upperRoman: 'upper-roman',
};
const maxLevels = 9;

/**
 * Word keeps the numbers of its lists outside the text: each paragraph names a list and a level, and the number is
 * counted when the document is shown (ECMA-376, 17.9).
 *
 * @returns what counts on, paragraph by paragraph: the mark of the next one; undefined where none is drawn
 */
export function listCounter(
  numbering: XmlElement | undefined,
  listOfStyle: (style: string) => string | undefined,
): (list: string, level: number) => string | undefined {
  const lists = listsOf(numbering, listOfStyle);
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (name, level) => {
    const list = lists.get(name);
    const own = list?.levels[level];
    if (!list || !own) return undefined;
    const numbers = counts.get(list.kind) ?? [];
    counts.set(list.kind, numbers);
    const restart = begun.has(`${name} ${level}`) ? undefined : list.restarts[level];
    begun.add(`${name} ${level}`);
    numbers[level] = restart ?? (numbers[level] === undefined ? own.start : numbers[level] + 1);
    numbers.length = level + 1;
    return markOf(list, level, numbers);
  };
}

function markOf(
  { levels }: List,
  level: number,
  numbers: readonly (number | undefined)[],
): string | undefined {
  const { format, text } = levels[level]!;
  if (format === 'bullet') return '•';
  const mark = text.replace(/%([1-9])/g, (_, digit: string) => {
    const of = levels[Number(digit) - 1];
    return of ? numbered(numbers[Number(digit) - 1] ?? of.start, styles[of.format] ?? 'decimal') : '';
  });
  return format === 'none' && !/\S/.test(mark) ? undefined : mark.trim() || undefined;
}

function listsOf(
  numbering: XmlElement | undefined,
  listOfStyle: (style: string) => string | undefined,
): Map<string, List> {
  const all = elementsIn(numbering);
  const kinds = new Map(
    all
      .filter(({ name }) => name === 'w:abstractNum')
      .map((kind) => [kind.attributes['w:abstractNumId'] ?? '', kind]),
  );
  const numbers = all.filter(({ name }) => name === 'w:num');
  const kindOf = (number: XmlElement | undefined): XmlElement | undefined =>
    kinds.get(valueIn(number, 'w:abstractNumId') ?? '');
  return new Map(
    numbers.map((number) => {
      const stated = kindOf(number);
      const linked = listOfStyle(valueIn(stated, 'w:numStyleLink') ?? '');
      const kind = kindOf(numbers.find(({ attributes }) => attributes['w:numId'] === linked)) ?? stated;
      return [number.attributes['w:numId'] ?? '', listOf(number, kind)];
    }),
  );
}

function listOf(number: XmlElement, kind: XmlElement | undefined): List {
  const overrides = elementsIn(number).filter(({ name }) => name === 'w:lvlOverride');
  const levels: (Level | undefined)[] = [];
  const restarts: (number | undefined)[] = [];
  for (const level of elementsIn(kind)) if (level.name === 'w:lvl') levels[placeOf(level)] = levelOf(level);
  for (const override of overrides) {
    const level = childOf(override, 'w:lvl');
    if (level) levels[placeOf(override)] = levelOf(level);
    restarts[placeOf(override)] = whole(valueIn(override, 'w:startOverride'));
  }
  return { kind: kind?.attributes['w:abstractNumId'] ?? '', levels, restarts };
}

const placeOf = (level: XmlElement): number =>
  Math.min(whole(level.attributes['w:ilvl']) ?? 0, maxLevels - 1);

const levelOf = (level: XmlElement): Level => ({
  start: whole(valueIn(level, 'w:start')) ?? 0,
  format: valueIn(level, 'w:numFmt') ?? 'decimal',
  text: valueIn(level, 'w:lvlText') ?? '',
});

const whole = (value: string | undefined): number | undefined =>
  value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) : undefined;
