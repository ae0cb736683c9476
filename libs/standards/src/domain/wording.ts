import { createHash } from 'node:crypto';
import type { CriterionKind } from './standard.js';

/** One way of wording a criterion, wherever it stands. */
export interface Wording {
  /** The same for the same kind and the same words. */
  readonly id: string;
  readonly kind: CriterionKind;
  readonly words: readonly string[];
}

/** The words of a text: case, punctuation and spelling of apostrophes aside. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase().replace(/['’‘]/g, '');
  return plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/**
 * How a criterion is worded, its stem before it. Knowing how to do something is another thing than doing it, so a
 * knowledge item never has the wording of a performance criterion.
 */
export function wordingOf(criterion: {
  readonly kind: CriterionKind;
  readonly text: string;
  readonly stem: string | null;
}): Wording {
  const words = wordsOf(`${criterion.stem ?? ''} ${criterion.text}`);
  return { id: idOf(`${criterion.kind} ${words.join(' ')}`), kind: criterion.kind, words };
}

/** The first half of the SHA-256, written as a UUID (version 8: the maker's own, RFC 9562). */
function idOf(text: string): string {
  const digest = createHash('sha256').update(text, 'utf8').digest('hex');
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `a${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join('-');
}
