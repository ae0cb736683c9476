import { markAtStart } from './marks.js';
import { look, quote, type Reading } from './reading.js';
import type { Strip } from './strip.js';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raisedDigits = new RegExp(`(?<=\\p{L}{3}[.,;:)'’]?)[${superscripts}]+(?=[\\s.,;:)]|$)`, 'gu');

/**
 * Takes the digits of footnotes off the words they follow, and the notes out of the text. A digit is one of a
 * footnote only if it is printed raised, or if a note with its number stands below.
 */
export function withoutFootnotes(strips: readonly Strip[], reading: Reading): Strip[] {
  const notes = notesOf(strips);
  return strips.flatMap((strip) => {
    const number = notes.get(strip);
    if (number !== undefined) {
      quote(reading, 'footnote', [strip]);
      return [];
    }
    return [withoutDigits(strip, new Set(notes.values()), reading)];
  });
}

/** The strips that begin with the number of a footnote, raised or as a number that a word carries. */
function notesOf(strips: readonly Strip[]): Map<Strip, string> {
  const carried = new Set(
    strips.flatMap(({ text }) =>
      [...text.matchAll(/(?<=\p{Ll}[.,;:)]?)(\d{1,2})(?=[\s.,;:)]|$)/gu)].map((found) => found[1]!),
    ),
  );
  const notes = new Map<Strip, string>();
  for (const strip of strips) {
    const raised = new RegExp(`^[${superscripts}]+`, 'u').exec(strip.text)?.[0];
    const number = raised === undefined ? raisedAtStart(strip) : plainDigits(raised);
    if (number !== undefined) notes.set(strip, number);
  }
  if (notes.size > 0 || carried.size === 0) return notes;
  return plainNotes(strips, carried);
}

/** Notes printed with plain numbers: after the last item of that style, a bare number that a word carries. */
function plainNotes(strips: readonly Strip[], carried: ReadonlySet<string>): Map<Strip, string> {
  const notes = new Map<Strip, string>();
  const firm = strips.some(({ text, marker }) => {
    const mark = marker === undefined ? markAtStart(text) : undefined;
    return mark && !mark.bare && mark.style === 'number';
  });
  const inItems = firm || strips.some(({ marker }) => marker !== undefined);
  if (!inItems) return notes;
  for (const strip of strips) {
    const number = /^(\d{1,2})\s+\p{Lu}/u.exec(strip.text)?.[1];
    if (strip.marker === undefined && number && carried.has(number)) notes.set(strip, number);
  }
  return notes;
}

function raisedAtStart({ of, text }: Strip): string | undefined {
  const lead = of.text.length - of.text.trimStart().length;
  const first = of.raised?.find(([from]) => from <= lead);
  const digits = first && of.text.slice(...first).trim();
  return digits && /^\d{1,2}$/.test(digits) && text.startsWith(digits) ? digits : undefined;
}

function withoutDigits(strip: Strip, numbers: ReadonlySet<string>, reading: Reading): Strip {
  const raised = raisedTexts(strip);
  let text = strip.text.replace(raisedDigits, '');
  for (const digits of raised)
    if (endsRaised(strip) && text.endsWith(digits)) text = text.slice(0, -digits.length);
    else text = text.replace(new RegExp(`(?<=[\\p{L}.,;:)])${digits}(?=[\\s.,;:)]|$)`, 'u'), '');
  for (const number of numbers)
    text = text.replace(new RegExp(`(?<=\\p{Ll}[.,;:)]?)${number}(?=[\\s.,;:)]|$)`, 'gu'), '');
  if (text === strip.text) return strip;
  const mark = differenceOf(strip.text, text);
  reading.ledger.enter([{ text: mark, of: strip.of }]);
  look(reading, 'footnote-mark-dropped', strip.of, { text: mark, from: strip.text });
  return { ...strip, text };
}

/** Whether the line ends with a raised digit, which may follow another: force 6¹. */
const endsRaised = ({ of }: Strip): boolean =>
  of.raised?.some(([, to]) => to === of.text.trimEnd().length) ?? false;

/** The digits that the source prints raised. */
const raisedTexts = ({ of }: Strip): string[] =>
  (of.raised ?? [])
    .map(([from, to]) => of.text.slice(from, to).trim())
    .filter((text) => /^\d{1,2}$/.test(text));

const plainDigits = (raised: string) => [...raised].map((digit) => superscripts.indexOf(digit)).join('');

/** The characters of a text that are missing in another, which is made of the rest. */
function differenceOf(whole: string, rest: string): string {
  let at = 0;
  return [...whole]
    .filter((character) => {
      if (rest.startsWith(character, at)) {
        at += character.length;
        return false;
      }
      return true;
    })
    .join('');
}
