export { buildPortfolioDocument } from './domain/build-portfolio-document.js';
export type * from './domain/portfolio-document.js';
export type * from './domain/portfolio-facts.js';
export type * from './domain/portfolio-items.js';
export type * from './domain/portfolio-map.js';
export { CountsDisagree } from './domain/tally.js';
export { renderPortfolio } from './pdf/render-portfolio.js';
export { buildInChild, type BuildLimits, type ChildProgram } from './build/build-in-child.js';
export type { BuildOutcome, Built, NotBuilt } from './build/build-message.js';
