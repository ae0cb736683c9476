import { recordAct } from '#audit';
import { newId, type CentreTransaction } from '#database';
import type { Actor } from '#people';
import { NotAllowed, RuleBroken } from '#refusals';
import { loadUnitFor, mayOpenPortfolio } from '#units';
import { portfolioBlockers } from './domain/request-blockers.js';
import { queueBuild } from './queue-build.js';

/**
 * Has the portfolio of a unit built: by its learner, assessor or IQA. A draft at any time, and it says so on every
 * page; the final portfolio once the unit is cleared. While the same is on its way already, that is what one gets.
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
  const onItsWay = await tx.queryOne<{ id: string }>(underWay, [tx.centreId, unitId, draft, tx.now]);
  if (onItsWay) return { portfolioId: onItsWay.id };
  const portfolioId = newId();
  await tx.query(
    `insert into portfolio (centre_id, id, unit_id, draft, language, requested_by, requested_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.centreId, portfolioId, unitId, draft, unit.language, actor.personId, tx.now],
  );
  await queueBuild(tx, actor.centreId, portfolioId);
  await recordAct(tx, actor, 'portfolio.requested', { unit: unitId, portfolio: portfolioId }, { draft });
  return { portfolioId };
}

// What has waited for an hour may have been lost with its queue: it must not stand in the way for ever.
const underWay = `
  select id from portfolio
  where centre_id = $1 and unit_id = $2 and draft = $3 and state in ('queued', 'building')
    and requested_at > $4::timestamptz - interval '1 hour'
  order by requested_at desc limit 1`;
