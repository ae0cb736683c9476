import type { Standard } from './standard.js';

/**
 * A name as it is compared, however it was typed: `sfj be2`, `SFJBE2` and `sfj-be-2` are one. Letters and digits
 * only, in upper case.
 */
export const foldName = (typed: string): string =>
  typed
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** What a standard is known by, folded: its key, its URN, and the URN of its ancestor. */
export function namesOf({ key, urn, originalUrn }: Pick<Standard, 'key' | 'urn' | 'originalUrn'>): string[] {
  return [...new Set([key, urn, originalUrn].flatMap((name) => (name === null ? [] : [foldName(name)])))];
}
