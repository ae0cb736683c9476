import type { OutlineLine } from './outline.js';
import { doubt, look, quote, type Reading } from './reading.js';
import type { SectionStrip } from './section-strip.js';
import type { Piece } from './strip.js';
import type { FoundTitle } from './title.js';
import { titleRepeats } from './title-repeats.js';

/** The lines of an edition without those that print its title and URN, first or once more on other pages. */
export function withoutTitle(
  outline: readonly OutlineLine[],
  { title, urn, runningUrn, uncertain }: FoundTitle,
  reading: Reading,
): OutlineLine[] {
  const own = [...title, ...(urn ? [urn] : [])];
  const isOwn = (strip: SectionStrip) => own.some(({ of }) => of === strip.of);
  const texts = outline.flatMap((line, index) => {
    const before = outline[index - 1];
    const isValue = before?.is === 'label' && before.value === undefined;
    return line.is === 'text' && !isValue ? [line.strip] : [];
  });
  const words = title.map(({ text }) => text).join(' ');
  const number = urn?.text ?? runningUrn;
  const others = texts.filter((strip) => !isOwn(strip));
  const repeats = titleRepeats(others, words, number);
  for (const strip of others) if (strip.running) repeats.add(strip);
  if (uncertain) doubt(reading, 'title-unclear', title[0]!.of, { text: words });
  tellRepeats([...repeats], [words, number].filter(Boolean).join(' · '), reading);
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

function tellRepeats(repeats: readonly SectionStrip[], text: string, reading: Reading): void {
  reading.ledger.enter('furniture', repeats);
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
  if (/^[\s\d:|–—-]*$/.test(text)) reading.ledger.enter('furniture', [{ text: rest, of: strip.of }]);
  else quote(reading, 'text-unplaced', [{ text: rest, of: strip.of }]);
}
