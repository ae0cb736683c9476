import type { WordPart } from '#standards';

/** A run of words for the template, which knows no comparison. */
export interface MarkedPart {
  readonly text: string;
  readonly removed: boolean;
  readonly added: boolean;
}

export const markedParts = (parts: readonly WordPart[]): MarkedPart[] =>
  parts.map(({ is, text }) => ({ text, removed: is === 'removed', added: is === 'added' }));
