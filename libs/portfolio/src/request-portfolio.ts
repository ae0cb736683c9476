import { recordAct } from '#audit';
import { type CentreTransaction, insert, newId } from '#database';
import type { Actor } from '#people';
import { NotAllowed, RuleBroken } from '#refusals';
import { loadUnitFor, mayOpenPortfolio } from '#units';
import { portfolioBlockers } from './domain/request-blockers.js';
import { PortfolioRow } from './entities/portfolio.entity.js';
import { pendingPortfolio } from './portfolio-rows.queries.js';
import { queueBuild } from './queue-build.js';

/**
 * Has the portfolio of a unit built: by its learner, assessor or IQA. A draft at any time, and it says so on every
 * page; the final portfolio once the unit is cleared. Returns the pending build if there is one.
 *
 * @throws NotFound; NotAllowed for managers and administrators; RuleBroken with `PortfolioBlocker`s
 */
export async function requestPortfolio(
  tx: CentreTransaction,
  actor: Actor,
  unitId: string,
  { draft }: { readonly draft: boolean },
): Promise<{ readonly portfolioId: string }> {
  const unit = await loadUnitFor(tx, actor, unitId, { lock: true });
  if (!mayOpenPortfolio(unit)) throw new NotAllowed('request-portfolio');
  const blockers = portfolioBlockers(unit.state, { draft });
  if (blockers.length > 0) throw new RuleBroken(blockers);
  const pending = await tx.queryOne(pendingPortfolio.with(tx.centreId, unitId, draft, tx.now));
  if (pending) return { portfolioId: pending.id };
  const portfolioId = newId();
  await tx.query(
    insert(PortfolioRow, {
      ...{ centreId: tx.centreId, id: portfolioId, unitId, draft, language: unit.language },
      ...{ requestedBy: actor.personId, requestedAt: tx.now },
    }),
  );
  await queueBuild(tx, actor.centreId, portfolioId);
  await recordAct(tx, actor, 'portfolio.requested', { unit: unitId, portfolio: portfolioId }, { draft });
  return { portfolioId };
}
