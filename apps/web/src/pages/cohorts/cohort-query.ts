import { isId } from '#database';
import type { CohortFilter } from '#progress';
import { type UnitState, unitStates } from '#units';

/** What an address of a cohort's page can ask for: `?named=…&unit=…&state=…&atRisk=1&page=2`. */
export interface CohortQuery {
  readonly filter: CohortFilter;
  readonly page: number;
  /** The name of the filter as it stands in the address: sealed. */
  readonly named?: string;
}

/**
 * Reads it; what makes no sense is left out, as if nobody had asked.
 * @param open the name again that was sealed; a learner's name itself is in no address
 */
export function readCohortQuery(
  query: Readonly<Record<string, unknown>>,
  open: (sealed: string) => string | undefined,
): CohortQuery {
  const one = (name: string) => (typeof query[name] === 'string' ? query[name].trim() : '');
  const state = one('state') as UnitState;
  const text = one('named') ? open(one('named'))?.slice(0, 100) : undefined;
  return {
    filter: {
      text,
      unitSpecificationId: isId(one('unit')) ? one('unit') : undefined,
      state: unitStates.includes(state) ? state : undefined,
      atRisk: one('atRisk') === '1' || undefined,
    },
    page: /^[1-9]\d{0,4}$/.test(one('page')) ? Number(one('page')) : 1,
    named: text && one('named'),
  };
}

/** The query again, for links that keep the place: '' or '?…'. */
export function writeCohortQuery({ filter, page, named }: CohortQuery): string {
  const parameters = new URLSearchParams();
  if (named) parameters.set('named', named);
  if (filter.unitSpecificationId) parameters.set('unit', filter.unitSpecificationId);
  if (filter.state) parameters.set('state', filter.state);
  if (filter.atRisk) parameters.set('atRisk', '1');
  if (page > 1) parameters.set('page', String(page));
  const text = parameters.toString();
  return text && `?${text}`;
}
