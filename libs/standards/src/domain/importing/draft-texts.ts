import type { Block, GlossaryEntry } from '../standard.js';
import type { FoundBlock, FoundEntry } from './blocks.js';
import type { FoundTerm } from './glossary.js';
import { brokenWords, joinParts, type Part } from './joining.js';
import { urnOfLink, type FoundLink } from './links.js';
import { look, type Reading } from './reading.js';

/** Puts a text into a field of the draft: joins it, accounts for its lines, and tells where it was broken. */
export function draftText(parts: readonly Part[], field: string, reading: Reading): string {
  reading.ledger.enter(
    field,
    parts.map(({ piece }) => piece),
  );
  parts.forEach(({ piece, over }, index) => {
    if (index > 0 && over)
      look(reading, over === 'page' ? 'joined-over-page' : 'joined-over-gap', piece.of, { text: piece.text });
  });
  for (const piece of brokenWords(parts)) look(reading, 'hyphen-at-line-end', piece.of, { text: piece.text });
  return joinParts(parts);
}

/** Running text, put into a field of the draft. The same is done below for a glossary and for links. */
export const draftBlocks = (blocks: readonly FoundBlock[], field: string, reading: Reading): Block[] =>
  blocks.map((block) =>
    block.list
      ? { list: block.list.map((entry) => draftEntry(entry, field, reading)) }
      : { paragraph: draftText(block.paragraph, field, reading) },
  );

function draftEntry(entry: FoundEntry, field: string, reading: Reading) {
  reading.ledger.enter('mark', entry.markPieces);
  const text = draftText(entry.parts, field, reading);
  if (entry.list.length === 0) return text;
  const list = entry.list.map((inner) => {
    reading.ledger.enter('mark', inner.markPieces);
    return draftText(inner.parts, field, reading);
  });
  return { text, list };
}

export const draftGlossary = (
  terms: readonly FoundTerm[],
  field: string,
  reading: Reading,
): GlossaryEntry[] =>
  terms.map(({ term, separator, meaning }) => {
    reading.ledger.enter('separator', separator);
    return {
      term: draftText(
        term.map((piece) => ({ piece })),
        field,
        reading,
      ),
      meaning: draftBlocks(meaning, field, reading),
    };
  });

export const draftLinks = (links: readonly FoundLink[], field: string, reading: Reading) =>
  links.map(({ markPieces, parts }) => {
    reading.ledger.enter('mark', markPieces);
    const text = draftText(parts, field, reading);
    const urn = urnOfLink(text);
    return urn === undefined ? { text } : { text, urn };
  });
