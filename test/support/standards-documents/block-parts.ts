import type { Block, GlossaryEntry } from '#standards';
import type { Part } from './parts.js';

/** Paragraphs, and lists with bullets. */
export const blockParts = (blocks: readonly Block[], list: string): Part[] =>
  blocks.flatMap(({ paragraph, list: entries = [] }, at): Part[] => {
    if (paragraph !== undefined) return [{ is: 'paragraph', text: paragraph }];
    return entries.flatMap((entry): Part[] => {
      const { text, list: inner } = typeof entry === 'string' ? { text: entry, list: [] } : entry;
      return [bullet(text, 0, `${list}${at}`), ...inner.map((one) => bullet(one, 1, `${list}${at}`))];
    });
  });

const bullet = (text: string, depth: 0 | 1, list: string): Part => ({
  is: 'item',
  mark: depth === 0 ? '•' : '-',
  text,
  depth,
  list: `bullets ${list}`,
});

export const glossaryParts = (entries: readonly GlossaryEntry[]): Part[] =>
  entries.flatMap(({ term, meaning }, at): Part[] => [
    { is: 'term', text: term },
    ...blockParts(meaning, `glossary ${at} `),
  ]);
