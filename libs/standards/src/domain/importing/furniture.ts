import { sectionHeading, sectionIntroduction } from './heading-names.js';
import { markOf } from './marks.js';
import { look, type Reading } from './reading.js';
import { labelAtStart } from './register-fields.js';
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
    if (isPageMark(strip, strips, index) || running.has(strip)) {
      reading.ledger.enter('furniture', [strip]);
      const same = dropped.get(strip.text);
      if (same) same.pieces.push(strip);
      else dropped.set(strip.text, { first: strip, pieces: [strip] });
      page = true;
    } else {
      kept.push({ ...strip, page: page || newPage });
      page = false;
    }
  });
  for (const [text, { first, pieces }] of dropped)
    look(reading, 'furniture-dropped', first.of, { text, times: pieces.length });
  return kept;
}

function isPageMark(strip: Strip, strips: readonly Strip[], index: number): boolean {
  const { text, marker } = strip;
  if (marker !== undefined) return false;
  if (/^[-–—_=*]+$/.test(text)) return true;
  if (markings.test(text) || pageNumber.test(text) || copyright.test(text) || ownNames.test(text))
    return true;
  return /^\d{1,4}$/.test(text) && standsAlone(strips, index);
}

/** A number alone on its line is a page's, unless the text of an item follows right below or beside it. */
function standsAlone(strips: readonly Strip[], index: number): boolean {
  const [before, strip, after] = [strips[index - 1], strips[index]!, strips[index + 1]];
  if (strip.of.cell || strip.text !== readable(strip.of.text)) return false;
  if (before && labelAtStart(before.text)?.length === before.text.length) return false;
  if (!after) return true;
  if (after.of.page !== strip.of.page) return true;
  return after.gap;
}

/** How far from the edge of a page a running head or foot stands, in strips. */
const edge = 3;

/** Lines that stand, but for their numbers, at the same edge of two pages or more. */
function runningHeads(strips: readonly Strip[]): Set<Strip> {
  const atEdges = new Map<string, Strip[]>();
  const pages = pagesOf(strips);
  for (const page of pages) {
    const heads = new Set([...page.slice(0, edge), ...page.slice(-edge)].filter(mayRun));
    for (const strip of heads) {
      const pattern = strip.text.toLowerCase().replace(/\d+/g, '#');
      atEdges.set(pattern, [...(atEdges.get(pattern) ?? []), strip]);
    }
  }
  const enough = Math.max(2, Math.ceil(pages.length / 3));
  const pagesWith = (same: readonly Strip[]) => new Set(same.map(({ of }) => of.page)).size;
  return new Set([...atEdges.values()].filter((same) => pagesWith(same) >= enough).flatMap(withoutTitle));
}

/** A title that the pages repeat at their heads is set larger, or in bold, where it is the title. */
const withoutTitle = (same: readonly Strip[]): readonly Strip[] =>
  same.some(({ heading }) => !heading) ? same.filter(({ heading }) => !heading) : same;

function pagesOf(strips: readonly Strip[]): Strip[][] {
  const pages = new Map<number, Strip[]>();
  for (const strip of strips) {
    const page = pages.get(strip.of.page);
    if (page) page.push(strip);
    else pages.set(strip.of.page, [strip]);
  }
  return [...pages.values()];
}

const mayRun = (strip: Strip): boolean =>
  !sectionHeading(strip.text) &&
  !sectionIntroduction(strip.text) &&
  !labelAtStart(strip.text) &&
  !markOf(strip);
