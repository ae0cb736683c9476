import { about, described, nullable } from '../describe/described.js';
import { id, moment, oneOf, text, whole, yesOrNo } from '../describe/fields.js';

/** The PDF of a unit, and how far it is. */
export const Portfolio = described('Portfolio', {
  id,
  draft: about('A draft says on every page that its unit is not complete.', yesOrNo),
  state: oneOf(['queued', 'building', 'ready', 'failed'], 'PortfolioState'),
  requestedBy: about('The name of whoever asked for it.', text),
  requestedAt: moment,
  builtAt: nullable(moment),
  bytes: about('Its size in bytes, once it is ready.', nullable(whole)),
  pages: nullable(whole),
  sha256: about('The SHA-256 of its bytes, once it is ready.', nullable(text)),
  failure: nullable(oneOf(['no-longer-cleared', 'counts', 'too-large', 'given-up'], 'PortfolioFailure')),
});

export const RequestedPortfolio = described('RequestedPortfolio', { portfolioId: id });
