import { type Edition, foldWhiteSpace, type Standard } from '#standards';
import type { ImportedDocument } from '#standards-import';

type Draft = Extract<ImportedDocument, { outcome: 'draft' }>;

/** The texts of all items and sub-items, in both languages. */
export const itemsOf = ({ en, cy }: Standard): string[] =>
  [en, cy].flatMap((edition) => (edition ? itemsOfEdition(edition) : []));

const itemsOfEdition = ({ performance, knowledge }: Edition): string[] =>
  [...performance.items, ...knowledge.items].flatMap(({ text, subItems = [] }) =>
    [text, ...subItems.map((subItem) => subItem.text)].map(foldWhiteSpace),
  );

/** How often each word stands in these texts. */
export function countWords(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of text.match(/\p{L}+|\p{N}+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The words that stand in one more often than in the other. */
export const moreOften = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): string[] =>
  [...one].filter(([word, count]) => count > (other.get(word) ?? 0)).map(([word]) => word);

/** Whatever a person is shown of a document: the draft, and what the report quotes. */
export const shownTo = ({ standard, remarks }: Draft): string[] => [
  ...textsIn({ ...standard, provenance: [], key: '' }),
  ...remarks.flatMap(({ facts }) => textsIn(facts)),
];

const textsIn = (content: unknown): string[] => {
  if (typeof content === 'string') return [content];
  return content !== null && typeof content === 'object' ? Object.values(content).flatMap(textsIn) : [];
};
