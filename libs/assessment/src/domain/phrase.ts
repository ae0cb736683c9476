/** What an assessor may say with one tick, in the order of the page. */
export const phraseCodes = [
  'shows-whole',
  'own-practice',
  'explained',
  'needs-detail',
  'needs-why',
  'part-only',
] as const;

/**
 * A phrase as it goes on record: its code, and the words in which the assessor was shown it. No later wording of the
 * page, nor another language, changes what they said.
 */
export interface Phrase {
  readonly code: (typeof phraseCodes)[number];
  readonly shown: string;
}

/** The reasons on record: the phrase, before the assessor's own words. */
export const reasonsWith = (phrase: Phrase | null, own: string): string =>
  [phrase?.shown, own.trim()].filter(Boolean).join(' ');
