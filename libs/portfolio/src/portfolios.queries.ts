import type { CentreTransaction } from '#database';
import type { Actor } from '#people';
import { NotFound } from '#refusals';
import { loadUnitFor, mayOpenPortfolio, type UnitForActor } from '#units';
import { isComplete } from './domain/is-complete.js';
import { portfolioColumns, type PortfolioRow } from './load-portfolio-for.js';

export interface PortfoliosOfUnit {
  readonly unit: UnitForActor;
  /** Whether a final portfolio can be asked for now; else only a draft. */
  readonly mayBeFinal: boolean;
  /** The latest fifty, newest first. */
  readonly portfolios: readonly PortfolioRow[];
}

/**
 * The portfolios of a unit for those who may open them.
 *
 * @throws NotFound for everybody else
 */
export async function portfoliosOf(
  tx: CentreTransaction,
  actor: Actor,
  unitId: string,
): Promise<PortfoliosOfUnit> {
  const unit = await loadUnitFor(tx, actor, unitId);
  if (!mayOpenPortfolio(unit)) throw new NotFound('unit');
  const portfolios = await tx.query<PortfolioRow>(
    `select ${portfolioColumns}
     from portfolio p join person r on r.centre_id = p.centre_id and r.id = p.requested_by
     where p.centre_id = $1 and p.unit_id = $2 order by p.requested_at desc, p.id desc limit 50`,
    [tx.centreId, unitId],
  );
  return { unit, mayBeFinal: isComplete(unit.state), portfolios };
}
