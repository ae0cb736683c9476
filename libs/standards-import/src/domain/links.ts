import type { Part } from './joining.js';
import { startsSmall } from './line-ends.js';
import { markOf } from './marks.js';
import type { Reading } from './reading.js';
import { interrupted, overOf, type SectionStrip } from './section-strip.js';
import type { Piece } from './strip.js';
import { isUrn, urnAtStart } from './urn.js';

/** A link to another standard, as found. */
export interface FoundLink {
  readonly markPieces: readonly Piece[];
  readonly parts: Part[];
}

/** Reads links to other standards: one each line, entry or paragraph. */
export function readLinks(strips: readonly SectionStrip[], reading: Reading): FoundLink[] {
  const links: FoundLink[] = [];
  let previous: SectionStrip | undefined;
  for (const strip of strips) {
    const mark = markOf(strip);
    const firm = mark && !mark.bare && !mark.code && !mark.kind ? mark : undefined;
    const runsOn =
      previous && !interrupted(strip) && (startsSmall(strip.text) || reading.isFull(previous, strip));
    const sameRow = previous?.of.cell && previous.of.cell[0] === strip.of.cell?.[0];
    if (!firm && (runsOn || sameRow)) links.at(-1)!.parts.push({ piece: strip, ...overOf(strip) });
    else {
      const length = firm?.length ?? 0;
      const markPieces = length > 0 ? [{ text: strip.text.slice(0, length), of: strip.of }] : [];
      links.push({ markPieces, parts: [{ piece: { text: strip.text.slice(length), of: strip.of } }] });
    }
    previous = strip;
  }
  return links;
}

/** The URN that the text of a link prints: at its start, at its end, or in brackets. */
export function urnOfLink(text: string): string | undefined {
  if (isUrn(text)) return text;
  const inside = /[([]([^()[\]]+)[)\]]/.exec(text)?.[1] ?? /(?:[–:-] )(\S+(?: \S+)?)$/.exec(text)?.[1];
  const last = /\S+$/.exec(text)?.[0] ?? '';
  return (
    urnAtStart(text)?.urn ?? [inside, last].find((candidate) => candidate !== undefined && isUrn(candidate))
  );
}
