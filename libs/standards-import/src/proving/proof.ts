import { textDigest } from '#standards/domain';
import type { PublishedText } from './numbered-lines.js';

/** Label → SHA-256 of the text with white space folded: shows that a text is verbatim without copying it. */
export type Digests = Readonly<Record<string, string>>;

export function digestsOf(texts: readonly PublishedText[]): Digests {
  return Object.fromEntries(texts.map(({ label, text }) => [label, textDigest(text)]));
}

/** The labels whose digests differ, or that only one of the two has. */
export function labelsThatDiffer(one: Digests, other: Digests): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (label) => one[label] !== other[label],
  );
}

/** How many numbered items there are, and how many of them are assessed once headings give way to sub-items. */
export interface Counts {
  readonly performance: number;
  readonly knowledge: number;
  readonly subItems: number;
  readonly assessed: number;
}

/** Counts by label: `P6.1` is a sub-item of `P6`, which then is a heading. */
export function countsOf(digests: Digests): Counts {
  const labels = Object.keys(digests).filter((label) => /^[PK]\d/.test(label));
  const top = labels.filter((label) => !label.includes('.'));
  const subItems = labels.filter((label) => label.includes('.'));
  const headings = new Set(subItems.map((label) => label.slice(0, label.indexOf('.'))));
  return {
    performance: top.filter((label) => label.startsWith('P')).length,
    knowledge: top.filter((label) => label.startsWith('K')).length,
    subItems: subItems.length,
    assessed: labels.length - headings.size,
  };
}
