import type { CentreTransaction } from '#database';
import { type CentrePayload, enqueue } from '#jobs';

/** The task that follows a request for a portfolio. */
export const buildPortfolio = 'build-portfolio';

export interface BuildPortfolio extends CentrePayload {
  readonly portfolioId: string;
}

export const queueBuild = (tx: CentreTransaction, centreId: string, portfolioId: string): Promise<void> =>
  enqueue<BuildPortfolio>(tx, buildPortfolio, { centreId, portfolioId });
