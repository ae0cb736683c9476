import { type CentreTransaction, type Changes, load, newId, update } from '#database';
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

/** Ends a build in another state. @returns false if its lease was lost */
async function endBuild(
  tx: CentreTransaction,
  { portfolioId: id, lease }: LeasedBuild,
  changes: Changes<PortfolioRow>,
): Promise<boolean> {
  const ended = { ...changes, lease: null, leasedUntil: null };
  return (await tx.query(update(PortfolioRow, { centreId: tx.centreId, id, lease }, ended))).length === 1;
}

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
export const markReady = (
  centre: TaskCentre,
  build: LeasedBuild,
  { objectKey, bytes, pages, sha256 }: StoredPortfolio,
): Promise<boolean> =>
  centre.inCentre(async (tx) => {
    const stored = { objectKey, bytes, pages, sha256, builtAt: tx.now };
    if (!(await endBuild(tx, build, { state: 'ready', ...stored }))) return false;
    const { unitId: unit, portfolioId: portfolio, draft } = build;
    await recordAct(tx, null, 'portfolio.built', { unit, portfolio }, { draft, bytes, pages, sha256 });
    return true;
  });

export const markFailed = (
  centre: TaskCentre,
  build: LeasedBuild,
  failure: PortfolioFailure,
): Promise<void> =>
  centre.inCentre(async (tx) => {
    if (!(await endBuild(tx, build, { state: 'failed', failure }))) return;
    const { unitId: unit, portfolioId: portfolio } = build;
    await recordAct(tx, null, 'portfolio.failed', { unit, portfolio }, { failure });
  });

/** Back into the queue, for the next attempt. */
export const giveBack = (centre: TaskCentre, build: LeasedBuild): Promise<unknown> =>
  centre.inCentre((tx) => endBuild(tx, build, { state: 'queued' }));

/** On shutdown: releases the lease without counting an attempt. */
export const releaseBuild = (centre: TaskCentre, { portfolioId, lease }: LeasedBuild): Promise<void> =>
  centre.inCentre(async (tx) => {
    const rows = await tx.query(releasePortfolio.with(tx.centreId, portfolioId, lease));
    if (rows.length === 1) await queueBuild(tx, centre.centreId, portfolioId);
  });
