import { load, newId, update } from '#database';
import type { TaskCentre } from '#jobs';
import { recordAct } from '#audit';
import type { PortfolioFailure } from './domain/portfolio-state.js';
import { PortfolioRow } from './entities/portfolio.entity.js';
import {
  leasePortfolio,
  type LeasedBuild,
  releasePortfolio,
  renewPortfolioLease,
} from './build-lease.queries.js';
import { queueBuild } from './queue-build.js';

const leaseSeconds = 20;
const ended = { lease: null, leasedUntil: null };

/** 'taken': another worker is building it. null: there is nothing left to do. */
export async function takeLease(
  centre: TaskCentre,
  portfolioId: string,
): Promise<LeasedBuild | 'taken' | null> {
  const lease = newId();
  return centre.inCentre(async (tx) => {
    const build = await tx.queryOne(leasePortfolio.with(tx.centreId, portfolioId, lease, leaseSeconds));
    if (build) return build;
    const row = await tx.queryOne(
      load(PortfolioRow, { centreId: tx.centreId, id: portfolioId }, { only: ['state'] }),
    );
    return row?.state === 'building' ? 'taken' : null;
  });
}

/** @returns false if the lease was lost */
export async function renewLease(centre: TaskCentre, { portfolioId, lease }: LeasedBuild): Promise<boolean> {
  const rows = await centre.inCentre((tx) =>
    tx.query(renewPortfolioLease.with(tx.centreId, portfolioId, lease, leaseSeconds)),
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
      update(
        PortfolioRow,
        { centreId: tx.centreId, id: portfolioId, lease },
        { ...ended, state: 'ready', builtAt: tx.now, objectKey, bytes, pages, sha256 },
      ),
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
      update(
        PortfolioRow,
        { centreId: tx.centreId, id: portfolioId, lease },
        { ...ended, state: 'failed', failure },
      ),
    );
    if (rows.length === 0) return;
    await recordAct(tx, null, 'portfolio.failed', { unit: unitId, portfolio: portfolioId }, { failure });
  });
}

/** Back into the queue, for the next attempt. */
export const giveBack = (centre: TaskCentre, { portfolioId, lease }: LeasedBuild): Promise<unknown> =>
  centre.inCentre((tx) =>
    tx.query(
      update(PortfolioRow, { centreId: tx.centreId, id: portfolioId, lease }, { ...ended, state: 'queued' }),
    ),
  );

/** On shutdown: releases the lease without counting an attempt. */
export const releaseBuild = (centre: TaskCentre, { portfolioId, lease }: LeasedBuild): Promise<void> =>
  centre.inCentre(async (tx) => {
    const rows = await tx.query(releasePortfolio.with(tx.centreId, portfolioId, lease));
    if (rows.length === 1) await queueBuild(tx, centre.centreId, portfolioId);
  });
