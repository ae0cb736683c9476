import { loadPortfolioFor, portfoliosOf, requestPortfolio } from '#portfolio';
import { rolesThatSeeEvidence } from '#units';
import { sendPortfolio } from '../../downloads/send-portfolio.js';
import { controllerOf } from '../describe/controller-of.js';
import { acts, handles, lists, reads } from '../describe/operations.js';
import { Portfolio, RequestedPortfolio } from './portfolios.answers.js';
import { PortfolioBody } from './portfolios.bodies.js';

export const PortfoliosApi = controllerOf('PortfoliosApi', 'portfolios', {
  list: lists('/units/:unitId/portfolios', {
    summary: 'The latest portfolios of a unit, newest first',
    roles: rolesThatSeeEvidence,
    of: Portfolio,
    key: ({ id }) => id,
    rows: async (tx, actor, { unitId }) => (await portfoliosOf(tx, actor, unitId)).portfolios,
  }),

  request: acts('post', '/units/:unitId/portfolios', {
    summary: 'Ask for the portfolio of a unit: it is built in the background',
    roles: rolesThatSeeEvidence,
    event: 'portfolio.requested',
    body: PortfolioBody,
    answers: RequestedPortfolio,
    act: (tx, actor, { unitId, draft }) => requestPortfolio(tx, actor, unitId, { draft }),
  }),

  show: reads('/portfolios/:portfolioId', {
    summary: 'A portfolio, and how far it is',
    roles: rolesThatSeeEvidence,
    answers: Portfolio,
    read: (tx, actor, { portfolioId }) => loadPortfolioFor(tx, actor, portfolioId),
  }),

  file: handles('get', '/portfolios/:portfolioId/file', {
    summary: 'The PDF of a portfolio that is ready',
    roles: rolesThatSeeEvidence,
    event: null,
    answers: { file: 'application/pdf' },
    handle: async ({ actor, wanted, response }, { database, store }) => {
      const portfolio = await database.readCentre(actor.centreId, (tx) =>
        loadPortfolioFor(tx, actor, wanted.portfolioId),
      );
      await sendPortfolio(response, store, actor.centreId, portfolio);
    },
  }),
});
