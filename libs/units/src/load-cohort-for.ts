import { isId, type CentreTransaction } from '#database';
import type { Actor } from '#people';
import { NotFound } from '#refusals';
import { maySeeCohort } from './units.policy.js';

export interface CohortForActor {
  readonly id: string;
  readonly name: string;
  readonly managerId: string | null;
  readonly managerName: string | null;
  readonly startsOn: string;
}

/**
 * A cohort, for its manager and for administrators.
 *
 * @param lock holds the row until the transaction ends, for acts that change what belongs to the cohort
 * @throws NotFound for everybody else
 */
export async function loadCohortFor(
  tx: CentreTransaction,
  actor: Actor,
  cohortId: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<CohortForActor> {
  if (!isId(cohortId)) throw new NotFound('cohort');
  const cohort = await tx.queryOne<CohortForActor>(
    `select c.id, c.name, c.manager_id as "managerId", m.name as "managerName", c.starts_on as "startsOn"
     from cohort c left join person m on m.centre_id = c.centre_id and m.id = c.manager_id
     where c.centre_id = $1 and c.id = $2 ${lock ? 'for no key update of c' : ''}`,
    [tx.centreId, cohortId],
  );
  if (!cohort || !maySeeCohort(actor, cohort)) throw new NotFound('cohort');
  return cohort;
}
