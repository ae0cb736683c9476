import { sourceOfItems, type StandardDraft } from '#standard-drafts';
import type { Standard } from '#standards';

/** Lines before and after those that are asked for. */
const around = 3;

/** What the document prints of these items, and a little about it; nothing where there is no document, or it holds none. */
export function excerptFor(
  { document }: Pick<StandardDraft, 'document'>,
  standard: Standard,
  labels: readonly string[],
) {
  if (!document) return [];
  const held = sourceOfItems(document.lines, standard);
  const at = document.lines.flatMap(({ line }, index) =>
    labels.includes(held.get(line) ?? '') ? [index] : [],
  );
  if (at.length === 0) return [];
  return document.lines
    .slice(Math.max(0, at[0]! - around), at.at(-1)! + 1 + around)
    .map(({ line, text }) => ({ line, text, isHeld: labels.includes(held.get(line) ?? '') }));
}

/** What the document prints beside items: where title, fields and running texts are to be found. */
export function withoutItems({ document }: Pick<StandardDraft, 'document'>, standard: Standard) {
  if (!document) return [];
  const held = sourceOfItems(document.lines, standard);
  return document.lines
    .filter(({ line }) => !held.has(line))
    .map(({ line, text }) => ({ line, text, isHeld: false }));
}
