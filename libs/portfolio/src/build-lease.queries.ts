import { statement } from '#database';

/** A portfolio that only this worker may build, until the lease expires. */
export interface LeasedBuild {
  readonly portfolioId: string;
  readonly lease: string;
  readonly unitId: string;
  readonly draft: boolean;
  /** From 1 on. */
  readonly attempt: number;
}

// Leases expire by the database's clock, which all workers share.
export const leasePortfolio = statement<LeasedBuild>(
  `update portfolio set state = 'building', lease = $3, attempts = attempts + 1,
     leased_until = now() + make_interval(secs => $4)
   where centre_id = $1 and id = $2 and (state = 'queued' or (state = 'building' and leased_until < now()))
   returning id as "portfolioId", lease, unit_id as "unitId", draft, attempts as attempt`,
  { lease: 'it was just set' },
);

export const renewPortfolioLease = statement<{ readonly id: string }>(
  `update portfolio set leased_until = now() + make_interval(secs => $4)
   where centre_id = $1 and id = $2 and lease = $3 returning id`,
);

export const releasePortfolio = statement<{ readonly id: string }>(
  `update portfolio set state = 'queued', lease = null, leased_until = null, attempts = attempts - 1
   where centre_id = $1 and id = $2 and lease = $3 returning id`,
);
