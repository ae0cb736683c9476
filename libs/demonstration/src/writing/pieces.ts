import { languageAndPartners } from './language-and-partners.js';
import type { Piece } from './piece.js';
import { practiceAndNeeds } from './practice-and-needs.js';
import { recordsAndLaw } from './records-and-law.js';
import { riskAndCulture } from './risk-and-culture.js';

/** All invented: no real person or case is described. */
export const pieces: readonly Piece[] = [
  ...recordsAndLaw,
  ...languageAndPartners,
  ...riskAndCulture,
  ...practiceAndNeeds,
];
