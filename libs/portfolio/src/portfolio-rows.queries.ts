import { type Row, statement } from '#database';
import type { PortfolioFailure } from './domain/portfolio-state.js';
import type { PortfolioRow } from './entities/portfolio.entity.js';

export interface ListedPortfolio extends Pick<
  Row<PortfolioRow>,
  'id' | 'draft' | 'state' | 'requestedAt' | 'builtAt' | 'bytes' | 'pages' | 'sha256'
> {
  /** By name. */
  readonly requestedBy: string;
  readonly failure: PortfolioFailure | null;
}

const columns = `p.id, p.draft, p.state, r.name as "requestedBy", p.requested_at as "requestedAt",
  p.built_at as "builtAt", p.bytes, p.pages, p.sha256, p.failure`;
const tables = 'portfolio p join person r on r.centre_id = p.centre_id and r.id = p.requested_by';

export const portfolioById = statement<
  ListedPortfolio & { readonly unitId: string; readonly objectKey: string | null }
>(
  `select ${columns}, p.unit_id as "unitId", p.object_key as "objectKey"
   from ${tables} where p.centre_id = $1 and p.id = $2`,
);

export const portfoliosOfUnitRows = statement<ListedPortfolio>(
  `select ${columns} from ${tables} where p.centre_id = $1 and p.unit_id = $2
   order by p.requested_at desc, p.id desc limit 50`,
);

// A build that has been pending for over an hour is assumed lost with its queue.
export const pendingPortfolio = statement<{ readonly id: string }>(`
  select id from portfolio
  where centre_id = $1 and unit_id = $2 and draft = $3 and state in ('queued', 'building')
    and requested_at > $4::timestamptz - interval '1 hour'
  order by requested_at desc limit 1`);
