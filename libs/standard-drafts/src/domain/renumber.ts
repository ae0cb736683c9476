import { nextNumbers } from '#standards/domain';
import type { SectionLine } from './section-lines.js';

/**
 * The lines of a section after a change, counted on where they were counted one by one before; where a publication
 * numbers otherwise, only what has no number yet is given the next one.
 *
 * @param shift how many numbers the section begins later, where it goes on from the one before
 */
export function renumber(
  before: readonly SectionLine[],
  after: readonly SectionLine[],
  shift = 0,
): SectionLine[] {
  const first = firstOfCount(before);
  return first === undefined ? numberNew(after) : count(after, first + shift);
}

/** Where a section that is counted one by one begins; undefined for one that is not. */
export function firstOfCount(lines: readonly SectionLine[]): number | undefined {
  const numbers = lines.filter(({ level }) => level === 'item').map(({ number }) => number);
  const first = numbers.length === 0 ? 1 : Number(numbers[0]);
  return numbers.every((number, index) => number === String(first + index)) ? first : undefined;
}

function count(lines: readonly SectionLine[], first: number): SectionLine[] {
  let item = first - 1;
  let sub = 0;
  let letters = false;
  return lines.map((line, index) => {
    if (line.level === 'item') {
      sub = 0;
      const below = lines[index + 1];
      letters = below?.level === 'sub' && /\.[a-z]$/.test(below.number);
      return { ...line, number: String(++item) };
    }
    sub++;
    const mark = letters && sub <= 26 ? String.fromCharCode(96 + sub) : String(sub);
    return { ...line, number: `${item}.${mark}` };
  });
}

function numberNew(lines: readonly SectionLine[]): SectionLine[] {
  let previous = '';
  return lines.map((line) => {
    const number = line.number || (previous ? nextNumbers(previous)[0]! : '1');
    if (line.level === 'item') previous = number;
    return { ...line, number };
  });
}
