import type { Block, GlossaryEntry } from '#standards/domain';
import type { FoundBlock, FoundEntry } from './blocks.js';
import type { FoundTerm } from './glossary.js';
import { brokenWords, joinParts, type Part } from './joining.js';
import { urnOfLink, type FoundLink } from './links.js';
import { look, type Reading } from './reading.js';

/** A text of the draft: joins its parts, accounts for its lines, and tells where it was broken. */
export function draftText(parts: readonly Part[], reading: Reading): string {
  reading.ledger.enter(parts.map(({ piece }) => piece));
  parts.forEach(({ piece, over }, index) => {
    if (index > 0 && over)
      look(reading, over === 'page' ? 'joined-over-page' : 'joined-over-gap', piece.of, { text: piece.text });
  });
  for (const piece of brokenWords(parts)) look(reading, 'hyphen-at-line-end', piece.of, { text: piece.text });
  return joinParts(parts);
}

/** Running text of the draft. The same is done below for a glossary and for links. */
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

export const draftGlossary = (terms: readonly FoundTerm[], reading: Reading): GlossaryEntry[] =>
  terms.map(({ term, separator, meaning }) => {
    reading.ledger.enter(separator);
    return {
      term: draftText(
        term.map((piece) => ({ piece })),
        reading,
      ),
      meaning: draftBlocks(meaning, reading),
    };
  });

export const draftLinks = (links: readonly FoundLink[], reading: Reading) =>
  links.map(({ markPieces, parts }) => {
    reading.ledger.enter(markPieces);
    const text = draftText(parts, reading);
    const urn = urnOfLink(text);
    return urn === undefined ? { text } : { text, urn };
  });
