import { brokenInWord } from './joining.js';
import { sectorSubjectAreas } from './sector-subject-areas.js';

export interface SplitNames {
  readonly names: readonly string[];
  /** Names that have a comma of their own, in a list with commas between the names. */
  readonly kept: readonly string[];
}

/**
 * The names of a list as printed on one line or several: apart at semicolons where there are any, else at commas.
 * Brackets are never taken apart, nor the names of sector subject areas, some of which have commas of their own.
 */
export function splitNames(lines: readonly string[]): SplitNames {
  const texts = joinLines(lines);
  if (texts.some((text) => text.includes(';')))
    return { names: texts.flatMap((text) => apart(text, ';')), kept: [] };
  const parts = texts.map((text) => wholeNames(apart(text, ',')));
  return { names: parts.flatMap(({ names }) => names), kept: parts.flatMap(({ kept }) => kept) };
}

/** A line goes on in the next while it ends with a separator, or inside a name that separators show to be open. */
function joinLines(lines: readonly string[]): string[] {
  if (!lines.some((line) => /[;,]/.test(line))) return [...lines];
  return [lines.reduce((text, line) => text + (brokenInWord(text, line) ? '' : ' ') + line)];
}

function apart(text: string, separator: string): string[] {
  const names: string[] = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth++;
    if (character === ')') depth = Math.max(0, depth - 1);
    if (character === separator && depth === 0) names.push('');
    else names[names.length - 1] += character;
  }
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

function wholeNames(parts: readonly string[]): SplitNames {
  const names: string[] = [];
  const kept: string[] = [];
  for (let index = 0; index < parts.length;) {
    const length = lengthOfWhole(parts, index);
    const name = parts.slice(index, index + length).join(', ');
    names.push(name);
    if (length > 1) kept.push(name);
    index += length;
  }
  return { names, kept };
}

function lengthOfWhole(parts: readonly string[], index: number): number {
  for (let length = 4; length > 1; length--) {
    const name = parts.slice(index, index + length).join(', ');
    if (index + length <= parts.length && sectorSubjectAreas.has(name.toLowerCase())) return length;
  }
  return 1;
}
