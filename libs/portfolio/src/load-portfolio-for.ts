import { isId, type CentreTransaction } from '#database';
import type { Actor } from '#people';
import { NotFound } from '#refusals';
import { loadUnitFor, mayOpenPortfolio } from '#units';

export type PortfolioState = 'queued' | 'building' | 'ready' | 'failed';

/**
 * Why a portfolio could not be built: the unit was no longer cleared; its records did not add up (for the operator
 * to look into); it took too long or too much memory; a part of the system was not there, on every try.
 */
export type PortfolioFailure = 'no-longer-cleared' | 'counts' | 'too-large' | 'given-up';

export interface PortfolioRow {
  readonly id: string;
  readonly draft: boolean;
  readonly state: PortfolioState;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly builtAt: Date | null;
  readonly bytes: number | null;
  readonly pages: number | null;
  readonly sha256: string | null;
  readonly failure: PortfolioFailure | null;
}

export interface PortfolioForActor extends PortfolioRow {
  readonly unitId: string;
  readonly code: string;
  readonly title: string;
  readonly learnerName: string;
  /** Where its bytes are, once it is ready. */
  readonly objectKey: string | null;
}

export const portfolioColumns = `p.id, p.draft, p.state, r.name as "requestedBy", p.requested_at as "requestedAt",
  p.built_at as "builtAt", p.bytes, p.pages, p.sha256, p.failure`;

/**
 * A portfolio as those see it who may see the evidence of its unit: learner, assessor, IQA.
 *
 * @throws NotFound for everybody else, managers and administrators included
 */
export async function loadPortfolioFor(
  tx: CentreTransaction,
  actor: Actor,
  portfolioId: string,
): Promise<PortfolioForActor> {
  const portfolio = isId(portfolioId)
    ? await tx.queryOne<PortfolioRow & { unitId: string; objectKey: string | null }>(
        `select ${portfolioColumns}, p.unit_id as "unitId", p.object_key as "objectKey"
         from portfolio p join person r on r.centre_id = p.centre_id and r.id = p.requested_by
         where p.centre_id = $1 and p.id = $2`,
        [tx.centreId, portfolioId],
      )
    : undefined;
  if (!portfolio) throw new NotFound('portfolio');
  const unit = await loadUnitFor(tx, actor, portfolio.unitId).catch(notFoundAsPortfolio);
  if (!mayOpenPortfolio(unit)) throw new NotFound('portfolio');
  const { code, title, learnerName } = unit;
  return { ...portfolio, code, title, learnerName };
}

function notFoundAsPortfolio(error: unknown): never {
  throw error instanceof NotFound ? new NotFound('portfolio') : error;
}
