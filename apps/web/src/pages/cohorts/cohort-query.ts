import { isId } from '#database';
import type { CohortFilter } from '#progress';
import { type UnitState, unitStates } from '#units';

/** What an address of a cohort's page can ask for: `?text=…&unit=…&state=…&atRisk=1&page=2`. */
export interface CohortQuery {
  readonly filter: CohortFilter;
  readonly page: number;
}

/** Reads it; what makes no sense is left out, as if nobody had asked. */
export function readCohortQuery(query: Readonly<Record<string, unknown>>): CohortQuery {
  const one = (name: string) => (typeof query[name] === 'string' ? query[name].trim() : '');
  const state = one('state') as UnitState;
  return {
    filter: {
      text: one('text').slice(0, 100) || undefined,
      unitSpecificationId: isId(one('unit')) ? one('unit') : undefined,
      state: unitStates.includes(state) ? state : undefined,
      atRisk: one('atRisk') === '1' || undefined,
    },
    page: /^[1-9]\d{0,4}$/.test(one('page')) ? Number(one('page')) : 1,
  };
}

/** The query again, for links that keep the place: '' or '?…'. */
export function writeCohortQuery({ filter, page }: CohortQuery): string {
  const parameters = new URLSearchParams();
  if (filter.text) parameters.set('text', filter.text);
  if (filter.unitSpecificationId) parameters.set('unit', filter.unitSpecificationId);
  if (filter.state) parameters.set('state', filter.state);
  if (filter.atRisk) parameters.set('atRisk', '1');
  if (page > 1) parameters.set('page', String(page));
  const text = parameters.toString();
  return text && `?${text}`;
}
