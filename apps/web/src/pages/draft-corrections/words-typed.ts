import type { WordsByLanguage } from '#standard-drafts';

interface Typed {
  readonly text: string;
  readonly group: string;
  readonly welshText: string;
  readonly welshGroup: string;
}

/** What was typed of an item; nothing in Welsh where the page did not ask. */
export const wordsTyped = ({ text, group, welshText, welshGroup }: Typed): WordsByLanguage => ({
  en: { text, group },
  ...((welshText || welshGroup) && { cy: { text: welshText, group: welshGroup } }),
});
