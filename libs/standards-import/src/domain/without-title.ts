import { startsSmall } from './line-ends.js';
import type { OutlineLine } from './outline.js';
import { doubt, look, quote, type Reading } from './reading.js';
import { interrupted, type SectionStrip } from './section-strip.js';
import type { Piece } from './strip.js';
import type { FoundTitle } from './title.js';
import { titleRepeats } from './title-repeats.js';

/**
 * The lines of an edition without those that print its title and URN, first or once more on other pages.
 *
 * @param others the titles of the other edition, which the pages of this one may bear
 */
export function withoutTitle(
  outline: readonly OutlineLine[],
  { title, urn, runningUrn, uncertain }: FoundTitle,
  others: readonly FoundTitle[],
  reading: Reading,
): OutlineLine[] {
  const own = [...title, ...(urn ? [urn] : [])];
  const isOwn = (strip: SectionStrip) => own.some(({ of }) => of === strip.of);
  const texts = outline.flatMap((line) => (line.is === 'text' ? [line.strip] : []));
  const words = wordsOf(title);
  const rest = texts.filter((strip) => !isOwn(strip));
  const repeats = new Set<SectionStrip>();
  const drop = (strips: readonly SectionStrip[], text: string) => {
    tellRepeats(strips, text, reading);
    for (const strip of strips) repeats.add(strip);
  };
  const titles = [{ title, urn, runningUrn }, ...others];
  for (const one of titles) drop([...titleRepeats(rest, wordsOf(one.title), undefined)], wordsOf(one.title));
  for (const strip of beginnings(outline, repeats))
    doubt(reading, 'line-unclear', strip.of, { text: strip.text });
  // A URN below its label is a value, though a page may end between them.
  const urns = titles.flatMap((one) => one.urn?.text ?? one.runningUrn ?? []);
  const values = valuesOf(outline, (strip) => repeats.has(strip) || printsPage(strip, urns));
  for (const one of titles) {
    const number = one.urn?.text ?? one.runningUrn;
    const left = rest.filter((strip) => !repeats.has(strip) && !values.has(strip));
    const text = [wordsOf(one.title), number].filter(Boolean).join(' · ');
    drop([...titleRepeats(left, wordsOf(one.title), number)], text);
  }
  for (const strip of rest) if (strip.running && !repeats.has(strip)) drop([strip], strip.text);
  if (uncertain) doubt(reading, 'title-unclear', title[0]!.of, { text: words });
  for (const strip of texts) if (isOwn(strip)) enterRest(strip, own, words, reading);
  let page = false;
  return outline.flatMap((line): OutlineLine[] => {
    if (line.is !== 'text') {
      page = false;
      return [line];
    }
    if (isOwn(line.strip) || repeats.has(line.strip)) {
      page = true;
      return [];
    }
    const strip = page ? { ...line.strip, page } : line.strip;
    page = false;
    return [{ is: 'text', strip }];
  });
}

/** Of lines that print the title once more, those that may begin a section: below its heading, and before words that go on. */
function beginnings(outline: readonly OutlineLine[], repeats: ReadonlySet<SectionStrip>): SectionStrip[] {
  return outline.flatMap((line, index) => {
    const [before, next] = [outline[index - 1], outline[index + 1]];
    if (line.is !== 'text' || !repeats.has(line.strip) || before?.is !== 'heading') return [];
    const goesOn = next?.is === 'text' && !interrupted(next.strip) && startsSmall(next.strip.text);
    return goesOn ? [line.strip] : [];
  });
}

/** A URN with the number of a page behind it. */
const printsPage = ({ text }: SectionStrip, urns: readonly string[]): boolean =>
  urns.some((urn) => text.startsWith(`${urn} `) && /^ \d{1,3}$/.test(text.slice(urn.length)));

function valuesOf(
  outline: readonly OutlineLine[],
  isFurniture: (strip: SectionStrip) => boolean,
): Set<SectionStrip> {
  const left = outline.filter((line) => line.is !== 'text' || !isFurniture(line.strip));
  return new Set(
    left.flatMap((line, index) => {
      const before = left[index - 1];
      const isValue = before?.is === 'label' && before.value === undefined;
      return line.is === 'text' && isValue ? [line.strip] : [];
    }),
  );
}

const wordsOf = (title: FoundTitle['title']): string => title.map(({ text }) => text).join(' ');

function tellRepeats(repeats: readonly SectionStrip[], text: string, reading: Reading): void {
  reading.ledger.enter(repeats);
  if (repeats.length > 0) look(reading, 'furniture-dropped', repeats[0]!.of, { text, times: repeats.length });
}

/** What a line prints beside title and URN: separators and page numbers are furniture, other words are quoted. */
function enterRest(strip: SectionStrip, own: readonly Piece[], title: string, reading: Reading): void {
  const pieces = own.filter(({ of }) => of === strip.of);
  const text = pieces
    .reduce((rest, piece) => rest.replace(piece.text, ' '), strip.text)
    .replace(title, ' ')
    .trim();
  const rest = pieces.reduce((left, piece) => left.replace(piece.text, ' '), strip.text).trim();
  if (rest === '') return;
  if (/^[\s\d:|–—-]*$/.test(text)) reading.ledger.enter([{ text: rest, of: strip.of }]);
  else quote(reading, 'text-unplaced', [{ text: rest, of: strip.of }]);
}
