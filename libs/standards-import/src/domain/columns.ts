import { headingPhrases, plainPhrase, sectionHeading, sectionIntroduction } from './heading-names.js';
import { labelPhrases } from './register-fields.js';
import { readable, type Strip } from './strip.js';
import { maxColumnHeadingSpan, maxHangingIndent, minColumnWidth } from './thresholds.js';

const phrases = new Set([...headingPhrases, ...labelPhrases]);

/** Each phrase, and each beginning of one that ends between words: "knowledge", "knowledge and" … */
const beginnings = new Set(
  [...phrases].flatMap((phrase) =>
    [...phrase.matchAll(/(?<=\S)(?= |$)|(?<=\/)/g)].map(({ index }) => phrase.slice(0, index)),
  ),
);

const wideGap = /\S([^\S\n]{3,}|\t+)(?=\S)/;

/**
 * Publications print headings and labels in a narrow column left of the text, so that a line of print may hold a
 * part of a heading and a part of an item. Takes the columns apart, and the left one first.
 */
export function columnsApart(strips: readonly Strip[]): Strip[] {
  return leftColumnFirst(cutAtColumns(strips));
}

function cutAtColumns(strips: readonly Strip[]): Strip[] {
  let column = { at: NaN, left: NaN, until: 0 };
  return strips.flatMap((strip, index) => {
    const raw = strip.of.text.trimEnd();
    const gap = wideGap.exec(raw);
    if (!gap || strip.marker !== undefined) return [strip];
    const [left, right] = [readable(raw.slice(0, gap.index + 1)), readable(raw.slice(gap.index + 1))];
    const at = strip.indent + gap.index + gap[0].length - (raw.length - raw.trimStart().length);
    const begins = /^\p{Lu}/u.test(left) && beginnings.has(plainPhrase(left));
    const goesOn =
      index < column.until &&
      Math.abs(strip.indent - column.left) <= 2 &&
      at >= column.at - 1 &&
      at <= column.at + maxHangingIndent;
    if (!begins && !goesOn) return [strip];
    column = {
      at: goesOn ? Math.min(at, column.at) : at,
      left: strip.indent,
      until: index + maxColumnHeadingSpan,
    };
    return [
      { ...strip, text: left },
      { ...strip, text: right, indent: at, heading: false },
    ];
  });
}

function leftColumnFirst(strips: readonly Strip[]): Strip[] {
  const ordered: Strip[] = [];
  const taken = new Set<Strip>();
  let belowHeading = 0;
  strips.forEach((strip, index) => {
    if (taken.has(strip)) return;
    const rest = restOfPhrase(strips, index);
    for (const one of rest) taken.add(one);
    const phrase = [strip, ...rest];
    const text = phrase.map((one) => one.text).join(' ');
    const beside = ordered.slice(belowHeading);
    // An introduction in the left column stands beside the first items, and before them.
    if (sectionIntroduction(text) && beside.length > 0 && beside.every((one) => isRightOf(one, strip)))
      ordered.splice(belowHeading, 0, ...phrase);
    else ordered.push(...phrase);
    if (sectionHeading(text)) belowHeading = ordered.length;
  });
  return ordered;
}

const isRightOf = (one: Strip, other: Strip): boolean => one.indent >= other.indent + minColumnWidth;

/** The strips below that complete the phrase which this one begins; others may stand between in a column to the right. */
function restOfPhrase(strips: readonly Strip[], index: number): readonly Strip[] {
  const first = strips[index]!;
  if (first.marker !== undefined || !/^\p{Lu}/u.test(first.text) || !beginnings.has(plainPhrase(first.text)))
    return [];
  let complete: readonly Strip[] = [];
  const rest: Strip[] = [];
  for (const strip of strips.slice(index + 1, index + 1 + maxColumnHeadingSpan)) {
    if (isRightOf(strip, first)) continue;
    if (Math.abs(strip.indent - first.indent) > 2) break;
    rest.push(strip);
    const phrase = plainPhrase([first, ...rest].map(({ text }) => text).join(' '));
    if (!beginnings.has(phrase)) break;
    if (phrases.has(phrase)) complete = [...rest];
  }
  return complete;
}
