import type { Block } from '#standards/domain';
import type { FoundBlock, FoundEntry } from './blocks.js';
import { brokenWords, joinParts, type Part } from './joining.js';
import { look, type Reading } from './reading.js';

/** A text of the draft: joins its parts, accounts for its lines, and tells where it was broken. */
export function draftText(parts: readonly Part[], reading: Reading): string {
  reading.ledger.enter(parts);
  parts.forEach(({ of, text, over }, index) => {
    if (index > 0 && over)
      look(reading, over === 'page' ? 'joined-over-page' : 'joined-over-gap', of, { text });
  });
  for (const piece of brokenWords(parts)) look(reading, 'hyphen-at-line-end', piece.of, { text: piece.text });
  return joinParts(parts);
}

/** Running text of the draft. */
export const draftBlocks = (blocks: readonly FoundBlock[], reading: Reading): Block[] =>
  blocks.map((block) =>
    block.list
      ? { list: block.list.map((entry) => draftEntry(entry, reading)) }
      : { paragraph: draftText(block.paragraph, reading) },
  );

function draftEntry(entry: FoundEntry, reading: Reading) {
  reading.ledger.enter(entry.markPieces);
  const text = draftText(entry.parts, reading);
  if (entry.list.length === 0) return text;
  const list = entry.list.map((inner) => {
    reading.ledger.enter(inner.markPieces);
    return draftText(inner.parts, reading);
  });
  return { text, list };
}
