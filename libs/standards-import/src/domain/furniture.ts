import { doubt, look, type Reading } from './reading.js';
import { labelAtStart } from './register-fields.js';
import { runningHeads } from './running-heads.js';
import type { SectionStrip } from './section-strip.js';
import { readable, type Piece, type Strip } from './strip.js';

const markings =
  /^(not protectively marked|official([ -–—]+sensitive)?|protect|unclassified|restricted|public|heb ei farcio['’]n amddiffynnol|swyddogol)\.?$/i;
const pageNumber =
  /^([-–—~|]\s*\d{1,4}\s*[-–—~|]|(page|tudalen|p\.?|pg\.?)\s*\d{1,4}(\s*(of|o|\/)\s*\d{1,4})?|\d{1,4}\s*(of|\/)\s*\d{1,4}|\d{1,4}\s*\|\s*(page|p a g e|tudalen))$/i;
const copyright = /^(©|(\(c\)|copyright|hawlfraint)\b.*\b(19|20)\d\d\b)/i;
const ownNames =
  /^(national occupational standards?|nos|safon(au)? alwedigaethol (g|c)enedlaethol|safonau galwedigaethol cenedlaethol)( \(?(nos|sgc)\)?)?$/i;

/**
 * Takes away what belongs to the page and not to the standard: page numbers and marks, protective markings,
 * running heads. Strips that followed some know that a page ended before them.
 */
export function withoutFurniture(strips: readonly Strip[], reading: Reading): SectionStrip[] {
  const running = runningHeads(strips);
  const dropped = new Map<string, { first: Strip; pieces: Piece[] }>();
  const kept: SectionStrip[] = [];
  let page = false;
  strips.forEach((strip, index) => {
    const newPage = index > 0 && strip.of.page !== strips[index - 1]!.of.page;
    if (isPageMark(strip, strips, index) || running.drop.has(strip)) {
      reading.ledger.enter([strip]);
      const same = dropped.get(strip.text);
      if (same) same.pieces.push(strip);
      else dropped.set(strip.text, { first: strip, pieces: [strip] });
      page = true;
    } else {
      kept.push({ ...strip, page: page || newPage, ...(running.first.has(strip) && { running: true }) });
      page = false;
    }
  });
  const sure = countsPages([...dropped.values()].flatMap(({ pieces }) => pieces));
  for (const [text, { first, pieces }] of dropped) {
    const tell = aNumber.test(text) && !sure ? doubt : look;
    tell(reading, 'furniture-dropped', first.of, { text, times: pieces.length });
  }
  return kept;
}

const aNumber = /^\d{1,4}$/;

/** Whether numbers that stand alone count the pages: a sentence may break before "6" as well. */
function countsPages(pieces: readonly Piece[]): boolean {
  const numbers = pieces.filter(({ text }) => aNumber.test(text));
  if (numbers.every(({ text, of }) => Number(text) === of.page) && numbers[0]?.of.page !== 1) return true;
  const inOrder = numbers.map(({ text }) => Number(text)).sort((one, other) => one - other);
  return (
    inOrder.length > 1 && inOrder.every((number, index) => index === 0 || number === inOrder[index - 1]! + 1)
  );
}

function isPageMark(strip: Strip, strips: readonly Strip[], index: number): boolean {
  const { text, marker } = strip;
  if (marker !== undefined) return false;
  if (/^[-–—_=*]+$/.test(text)) return true;
  if (isMarking(text) || pageNumber.test(text)) return true;
  return /^\d{1,4}$/.test(text) && standsAlone(strips, index);
}

const isMarking = (text: string): boolean =>
  markings.test(text) || copyright.test(text) || ownNames.test(text);

/** A number alone on its line is a page's, unless the text of an item follows right below or beside it. */
function standsAlone(strips: readonly Strip[], index: number): boolean {
  const [before, strip, after] = [strips[index - 1], strips[index]!, strips[index + 1]];
  if (strip.of.cell || strip.text !== readable(strip.of.text)) return false;
  if (before && labelAtStart(before.text)?.length === before.text.length) return false;
  const topOfPage = before?.of.page !== strip.of.page && Number(strip.text) === strip.of.page;
  const apart = !before || strip.gap || topOfPage || isMarking(before.text);
  if (!apart) return false;
  if (!after) return true;
  if (after.of.page !== strip.of.page) return true;
  return after.gap;
}
