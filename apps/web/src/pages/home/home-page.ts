import type { HomeParts } from './home-parts.js';
import type { Locale } from '../../layout/locale.js';

/** What somebody meets first: a part for each role that they hold. */
export const homePage = (locale: Locale, name: string, parts: HomeParts) => ({
  heading: locale.words('home')('heading', { name }),
  ...parts,
  nothing: Object.keys(parts).length === 0,
});
