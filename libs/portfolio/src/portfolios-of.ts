import type { CentreTransaction } from '#database';
import type { Actor } from '#people';
import { NotFound } from '#refusals';
import { completeStates, loadUnitFor, mayOpenPortfolio, type UnitForActor } from '#units';
import { type ListedPortfolio, portfoliosOfUnitRows } from './portfolio-rows.queries.js';

export interface PortfoliosOfUnit {
  readonly unit: UnitForActor;
  /** Whether a final portfolio can be asked for now; else only a draft. */
  readonly mayBeFinal: boolean;
  /** The latest fifty, newest first. */
  readonly portfolios: readonly ListedPortfolio[];
}

/**
 * The portfolios of a unit for those who may open them.
 *
 * @throws NotFound for anyone else
 */
export async function portfoliosOf(
  tx: CentreTransaction,
  actor: Actor,
  unitId: string,
): Promise<PortfoliosOfUnit> {
  const unit = await loadUnitFor(tx, actor, unitId);
  if (!mayOpenPortfolio(unit)) throw new NotFound('unit');
  const portfolios = await tx.query(portfoliosOfUnitRows.with(tx.centreId, unitId));
  return { unit, mayBeFinal: completeStates.includes(unit.state), portfolios };
}
