export { buildInChild, type BuildLimits, type ChildProgram } from './build/build-in-child.js';
export type { BuildOutcome, Built, NotBuilt } from './build/build-message.js';
export type { BuildOptions } from './build-edition.js';
export { buildPortfolioTask } from './build-portfolio.js';
export { buildPortfolioDocument } from './domain/build-portfolio-document.js';
export type * from './domain/portfolio-document.js';
export type * from './domain/portfolio-facts.js';
export { portfolioFileName } from './domain/portfolio-file-name.js';
export type * from './domain/portfolio-map.js';
export type { PortfolioBlocker } from './domain/request-blockers.js';
export { CountsDisagree } from './domain/tally.js';
export { keptPortfolioKeys } from './kept-keys.queries.js';
export { loadPortfolioFacts } from './load-portfolio-facts.js';
export {
  loadPortfolioFor,
  type PortfolioFailure,
  type PortfolioForActor,
  type PortfolioRow,
  type PortfolioState,
} from './load-portfolio-for.js';
export { type BuildPortfolio, buildPortfolio } from './queue-build.js';
export { renderPortfolio } from './pdf/render-portfolio.js';
export { portfoliosOf, type PortfoliosOfUnit } from './portfolios.queries.js';
export { requestPortfolio } from './request-portfolio.js';
