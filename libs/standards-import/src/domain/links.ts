import { draftText } from './draft-texts.js';
import type { Part } from './joining.js';
import { startsSmall } from './line-ends.js';
import { markOf } from './marks.js';
import type { Reading } from './reading.js';
import { interrupted, overOf, type SectionStrip } from './section-strip.js';
import { type Piece, withoutMark } from './strip.js';
import { isUrn, urnAtStart } from './urn.js';

/** The links to other standards: one each line, entry or paragraph. */
export function draftLinks(strips: readonly SectionStrip[], reading: Reading) {
  const links: { markPieces: Piece[]; parts: Part[] }[] = [];
  let previous: SectionStrip | undefined;
  for (const strip of strips) {
    const mark = markOf(strip);
    const firm = mark && !mark.bare && !mark.code && !mark.kind ? mark : undefined;
    const runsOn =
      previous && !interrupted(strip) && (startsSmall(strip.text) || reading.isFull(previous, strip));
    const sameRow = previous?.of.cell && previous.of.cell[0] === strip.of.cell?.[0];
    if (!firm && (runsOn || sameRow)) links.at(-1)!.parts.push({ ...strip, ...overOf(strip) });
    else links.push(withoutMark(strip, firm?.length ?? 0));
    previous = strip;
  }
  return links.map(({ markPieces, parts }) => {
    reading.ledger.enter(markPieces);
    const text = draftText(parts, reading);
    const urn = urnOfLink(text);
    return urn === undefined ? { text } : { text, urn };
  });
}

/** The URN that the text of a link prints: at its start, at its end, or in brackets. */
function urnOfLink(text: string): string | undefined {
  if (isUrn(text)) return text;
  const inside = /[([]([^()[\]]+)[)\]]/.exec(text)?.[1] ?? /(?:[–:-] )(\S+(?: \S+)?)$/.exec(text)?.[1];
  const last = /\S+$/.exec(text)?.[0] ?? '';
  return (
    urnAtStart(text)?.urn ?? [inside, last].find((candidate) => candidate !== undefined && isUrn(candidate))
  );
}
