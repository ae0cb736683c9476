import type { ReviewOutcome } from '#assessment';
import { type InterfaceLanguage, localesOf } from '#words';
import type english from './messages.en.json';

const locales = localesOf<{ readonly '.': typeof english }>('libs/quality/src');

/** What an IQA declares with a review: the page shows it, and the act records it in the same words. */
export const reviewStatements = (language: InterfaceLanguage, outcome: ReviewOutcome): string[] =>
  outcome === 'cleared' ? [locales(language).words('.')('cleared')] : [];
