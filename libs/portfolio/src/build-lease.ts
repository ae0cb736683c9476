import { newId } from '#database';
import type { TaskCentre } from '#jobs';
import { recordAct } from '#audit';
import type { PortfolioFailure } from './load-portfolio-for.js';
import { queueBuild } from './queue-build.js';

/** By the database's clock, which all workers share. */
const leaseSeconds = 20;

/** A portfolio that only this worker may build, until the lease expires. */
export interface LeasedBuild {
  readonly portfolioId: string;
  readonly lease: string;
  readonly unitId: string;
  readonly draft: boolean;
  /** From 1 on. */
  readonly attempt: number;
}

/** 'taken': another worker is building it. null: there is nothing left to do. */
export async function takeLease(
  centre: TaskCentre,
  portfolioId: string,
): Promise<LeasedBuild | 'taken' | null> {
  const lease = newId();
  return centre.inCentre(async (tx) => {
    const build = await tx.queryOne<LeasedBuild>(
      `update portfolio set state = 'building', lease = $3, attempts = attempts + 1,
         leased_until = now() + make_interval(secs => $4)
       where centre_id = $1 and id = $2 and (state = 'queued' or (state = 'building' and leased_until < now()))
       returning id as "portfolioId", lease, unit_id as "unitId", draft, attempts as attempt`,
      [tx.centreId, portfolioId, lease, leaseSeconds],
    );
    if (build) return build;
    const row = await tx.queryOne<{ state: string }>(
      'select state from portfolio where centre_id = $1 and id = $2',
      [tx.centreId, portfolioId],
    );
    return row?.state === 'building' ? 'taken' : null;
  });
}

/** @returns false if the lease was lost */
export async function renewLease(centre: TaskCentre, { portfolioId, lease }: LeasedBuild): Promise<boolean> {
  const rows = await centre.inCentre((tx) =>
    tx.query(
      `update portfolio set leased_until = now() + make_interval(secs => $4)
       where centre_id = $1 and id = $2 and lease = $3 returning id`,
      [tx.centreId, portfolioId, lease, leaseSeconds],
    ),
  );
  return rows.length === 1;
}

export interface StoredPortfolio {
  readonly objectKey: string;
  readonly bytes: number;
  readonly pages: number;
  readonly sha256: string;
}

/** @returns false if the lease was lost: the object is then orphaned */
export async function markReady(
  centre: TaskCentre,
  { portfolioId, lease, unitId, draft }: LeasedBuild,
  { objectKey, bytes, pages, sha256 }: StoredPortfolio,
): Promise<boolean> {
  return centre.inCentre(async (tx) => {
    const rows = await tx.query(
      `update portfolio set state = 'ready', lease = null, leased_until = null, built_at = $4, object_key = $5,
         bytes = $6, pages = $7, sha256 = $8
       where centre_id = $1 and id = $2 and lease = $3 returning id`,
      [tx.centreId, portfolioId, lease, tx.now, objectKey, bytes, pages, sha256],
    );
    if (rows.length === 0) return false;
    const subject = { unit: unitId, portfolio: portfolioId };
    await recordAct(tx, null, 'portfolio.built', subject, { draft, bytes, pages, sha256 });
    return true;
  });
}

export async function markFailed(
  centre: TaskCentre,
  { portfolioId, lease, unitId }: LeasedBuild,
  failure: PortfolioFailure,
): Promise<void> {
  await centre.inCentre(async (tx) => {
    const rows = await tx.query(
      `update portfolio set state = 'failed', failure = $4, lease = null, leased_until = null
       where centre_id = $1 and id = $2 and lease = $3 returning id`,
      [tx.centreId, portfolioId, lease, failure],
    );
    if (rows.length === 0) return;
    await recordAct(tx, null, 'portfolio.failed', { unit: unitId, portfolio: portfolioId }, { failure });
  });
}

/** Back into the queue, for the next attempt. */
export const giveBack = (centre: TaskCentre, { portfolioId, lease }: LeasedBuild): Promise<unknown> =>
  centre.inCentre((tx) =>
    tx.query(
      `update portfolio set state = 'queued', lease = null, leased_until = null
       where centre_id = $1 and id = $2 and lease = $3`,
      [tx.centreId, portfolioId, lease],
    ),
  );

/** On shutdown: releases the lease without counting an attempt. */
export const releaseBuild = (centre: TaskCentre, { portfolioId, lease }: LeasedBuild): Promise<void> =>
  centre.inCentre(async (tx) => {
    const rows = await tx.query(
      `update portfolio set state = 'queued', lease = null, leased_until = null, attempts = attempts - 1
       where centre_id = $1 and id = $2 and lease = $3 returning id`,
      [tx.centreId, portfolioId, lease],
    );
    if (rows.length === 1) await queueBuild(tx, centre.centreId, portfolioId);
  });
