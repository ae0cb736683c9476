import { headingPhrases, plainPhrase } from './heading-names.js';
import { labelPhrases } from './register-fields.js';
import { readable, type Strip } from './strip.js';

const phrases = new Set([...headingPhrases, ...labelPhrases]);

/** Each phrase, and each beginning of one that ends between words: "knowledge", "knowledge and" … */
const beginnings = new Set(
  [...phrases].flatMap((phrase) =>
    [...phrase.matchAll(/(?<=\S)(?= |$)|(?<=\/)/g)].map(({ index }) => phrase.slice(0, index)),
  ),
);

const wideGap = /\S([^\S\n]{3,}|\t+)(?=\S)/;
/** How much further in than their first lines the lines of items may stand. */
const hang = 8;
/** How far below its first line a heading in a narrow column may go on. */
const reach = 12;

/**
 * Publications print headings and labels in a narrow column left of the text, so that a line of print may hold a
 * part of a heading and a part of an item. Takes the columns apart, and the left one first.
 */
export function columnsApart(strips: readonly Strip[]): Strip[] {
  return leftColumnFirst(cutAtColumns(strips));
}

function cutAtColumns(strips: readonly Strip[]): Strip[] {
  let column = { at: NaN, until: 0 };
  return strips.flatMap((strip, index) => {
    const raw = strip.of.text.trimEnd();
    const gap = wideGap.exec(raw);
    if (!gap || strip.marker !== undefined) return [strip];
    const [left, right] = [readable(raw.slice(0, gap.index + 1)), readable(raw.slice(gap.index + 1))];
    const at = strip.indent + gap.index + gap[0].length - (raw.length - raw.trimStart().length);
    const begins = /^\p{Lu}/u.test(left) && beginnings.has(plainPhrase(left));
    if (!begins && !(at >= column.at - 1 && at <= column.at + hang && index < column.until)) return [strip];
    column = { at, until: index + reach };
    return [
      { ...strip, text: left },
      { ...strip, text: right, indent: at, heading: false },
    ];
  });
}

function leftColumnFirst(strips: readonly Strip[]): Strip[] {
  const ordered: Strip[] = [];
  const taken = new Set<Strip>();
  strips.forEach((strip, index) => {
    if (taken.has(strip)) return;
    ordered.push(strip);
    for (const rest of restOfPhrase(strips, index)) {
      taken.add(rest);
      ordered.push({ ...rest, gap: false });
    }
  });
  return ordered;
}

/** The strips below that complete the phrase which this one begins, if others stand between in a column to the right. */
function restOfPhrase(strips: readonly Strip[], index: number): readonly Strip[] {
  const first = strips[index]!;
  if (first.marker !== undefined || !/^\p{Lu}/u.test(first.text) || !beginnings.has(plainPhrase(first.text)))
    return [];
  let complete: readonly Strip[] = [];
  const rest: Strip[] = [];
  let apart = false;
  for (const strip of strips.slice(index + 1, index + 1 + reach)) {
    if (strip.indent >= first.indent + 6) apart = true;
    else if (Math.abs(strip.indent - first.indent) > 2) break;
    else {
      rest.push(strip);
      const phrase = plainPhrase([first, ...rest].map(({ text }) => text).join(' '));
      if (!beginnings.has(phrase)) break;
      if (phrases.has(phrase) && apart) complete = [...rest];
    }
  }
  return complete;
}
