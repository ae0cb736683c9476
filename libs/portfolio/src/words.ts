import { languagesOf, type Locale, localesOf, sourceLanguage } from '#words';
import type { Language } from '#units';
import type english from './messages.en.json';

interface Areas {
  readonly '.': typeof english;
}

/** What a portfolio is written with. */
export interface PortfolioWords extends Omit<Locale<Areas>, 'words'> {
  readonly t: ReturnType<Locale<Areas>['words']>;
  /** A code that other parts may have extended: its words, or the code itself made readable. */
  code(group: Parameters<PortfolioWords['t']['find']>[0], code: string): string;
}

const folder = 'libs/portfolio/src';
const locales = localesOf<Areas>(folder);

/**
 * The words of a portfolio of a unit in that language. Where Attest has no messages in it yet, they are those of the
 * source language: `language` says in which it is printed, beside the unit's own on the cover.
 */
export function wordsFor(language: Language): PortfolioWords {
  const { words, ...formats } = locales(languagesOf(folder).includes(language) ? language : sourceLanguage);
  const t = words('.');
  return { ...formats, t, code: (group, code) => t.find(group, code) ?? readable(code) };
}

function readable(code: string): string {
  const words = code.replaceAll(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
