export { buildPortfolioDocument } from './domain/build-portfolio-document.js';
export type * from './domain/portfolio-document.js';
export type * from './domain/portfolio-facts.js';
export type * from './domain/portfolio-items.js';
export type * from './domain/portfolio-map.js';
export { CountsDisagree } from './domain/tally.js';
export { renderPortfolio } from './pdf/render-portfolio.js';
