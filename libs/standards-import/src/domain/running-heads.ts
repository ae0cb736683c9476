import { sectionHeading, sectionIntroduction } from './heading-names.js';
import { startsSmall } from './line-ends.js';
import { markOf } from './marks.js';
import { labelAtStart } from './register-fields.js';
import type { Strip } from './strip.js';
import { maxRunningLines } from './thresholds.js';

/**
 * Lines apart from the text, at an edge of several pages, that are the same but for their numbers: those to drop, and
 * the first print of one that has no number, on the first page, which may be the title.
 */
export function runningHeads(strips: readonly Strip[]) {
  const byPattern = new Map<string, Strip[]>();
  const pages = pagesOf(strips);
  for (const page of pages) {
    for (const strip of new Set([...headOf(page), ...footOf(page)].filter(mayRun))) {
      const pattern = strip.text.toLowerCase().replace(/\d+/g, '#');
      byPattern.set(pattern, [...(byPattern.get(pattern) ?? []), strip]);
    }
  }
  const minPages = Math.max(2, Math.ceil(pages.length / 3));
  const pagesWith = (same: readonly Strip[]) => new Set(same.map(({ of }) => of.page)).size;
  const running = [...byPattern.values()].filter((same) => pagesWith(same) >= minPages).map(withoutTitle);
  const first = running.flatMap(([one]) => (one && one.of.page === 1 && !/\d/.test(one.text) ? [one] : []));
  return { drop: new Set(running.flat().filter((strip) => !first.includes(strip))), first: new Set(first) };
}

/** A title that the pages repeat at their heads is set larger, or in bold, where it is the title. */
const withoutTitle = (same: readonly Strip[]): readonly Strip[] =>
  same.some(({ heading }) => !heading) ? same.filter(({ heading }) => !heading) : same;

/** The lines above the first gap of a page. */
function headOf(page: readonly Strip[]): Strip[] {
  const end = page.findIndex(({ gap }, index) => index > 0 && gap);
  return end === -1 || end > maxRunningLines ? [] : page.slice(0, end);
}

/** The lines below its last gap. */
function footOf(page: readonly Strip[]): Strip[] {
  const start = page.findLastIndex(({ gap }, index) => index > 0 && gap);
  return start === -1 || page.length - start > maxRunningLines ? [] : page.slice(start);
}

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
  !startsSmall(strip.text) &&
  !sectionHeading(strip.text) &&
  !sectionIntroduction(strip.text) &&
  !labelAtStart(strip.text) &&
  !markOf(strip);
