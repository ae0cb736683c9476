import type { PortfolioFailure } from '#portfolio';
import type { Locale } from '../../layout/locale.js';

/** Why a portfolio was not built, and what to do. */
export const failureWords = (
  locale: Locale,
  { failure }: { readonly failure: PortfolioFailure | null },
): string => locale.words('portfolio')(`failures.${failure ?? 'given-up'}`);
