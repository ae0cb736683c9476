import type { WordsByLanguage } from '#standard-drafts';
import type { AdditionForm } from './correction-forms.js';

/** What was typed of an item; nothing in Welsh where the page did not ask. */
export const wordsTyped = ({
  text,
  group,
  welshText,
  welshGroup,
}: Omit<AdditionForm, 'revision'>): WordsByLanguage => ({
  en: { text, group },
  ...((welshText || welshGroup) && { cy: { text: welshText, group: welshGroup } }),
});
