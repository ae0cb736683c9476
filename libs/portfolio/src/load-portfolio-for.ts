import { type CentreTransaction, findById } from '#database';
import type { Actor } from '#people';
import { NotFound } from '#refusals';
import { loadUnitFor, mayOpenPortfolio } from '#units';
import { type ListedPortfolio, portfolioById } from './portfolio-rows.queries.js';

export interface PortfolioForActor extends ListedPortfolio {
  readonly unitId: string;
  readonly code: string;
  readonly title: string;
  readonly learnerName: string;
  /** Where its bytes are, once it is ready. */
  readonly objectKey: string | null;
}

/**
 * A portfolio as those see it who may see the evidence of its unit: learner, assessor, IQA.
 *
 * @throws NotFound for anyone else, managers and administrators included
 */
export async function loadPortfolioFor(
  tx: CentreTransaction,
  actor: Actor,
  portfolioId: string,
): Promise<PortfolioForActor> {
  const portfolio = await findById(
    tx,
    'portfolio',
    portfolioId,
    portfolioById.with(tx.centreId, portfolioId),
  );
  const unit = await loadUnitFor(tx, actor, portfolio.unitId).catch(notFoundAsPortfolio);
  if (!mayOpenPortfolio(unit)) throw new NotFound('portfolio');
  const { code, title, learnerName } = unit;
  return { ...portfolio, code, title, learnerName };
}

function notFoundAsPortfolio(error: unknown): never {
  throw error instanceof NotFound ? new NotFound('portfolio') : error;
}
