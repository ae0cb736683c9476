import type { PortfolioFailure } from '#portfolio';
import { words } from '../../layout/words.js';

/** Why a portfolio was not built, and what to do. */
export const failureWords = ({ failure }: { readonly failure: PortfolioFailure | null }): string =>
  words('portfolio')(`failures.${failure ?? 'given-up'}`);
