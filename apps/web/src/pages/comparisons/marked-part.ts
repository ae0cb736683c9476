import type { WordPart } from '#standards';

/** A run of words for the template, which knows no comparison. */
export interface MarkedPart {
  readonly text: string;
  readonly removed: boolean;
  readonly added: boolean;
}

/** Spaces at the ends of what was removed or added stay outside the marks: nobody reads a struck out space. */
export function markedParts(parts: readonly WordPart[]): MarkedPart[] {
  return parts.flatMap(({ is, text }): MarkedPart[] => {
    const [, before, own, after] = /^(\s*)(.*?)(\s*)$/s.exec(text)!;
    if (is === 'kept' || !own) return [plain(text)];
    const marked = { text: own, removed: is === 'removed', added: is === 'added' };
    return [plain(before!), marked, plain(after!)].filter((part) => part.text);
  });
}

const plain = (text: string): MarkedPart => ({ text, removed: false, added: false });
