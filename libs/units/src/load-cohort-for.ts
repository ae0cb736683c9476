import { isId, type CentreTransaction } from '#database';
import type { Actor } from '#people';
import { NotFound } from '#refusals';
import { type CohortForActor, cohortWithManager } from './cohorts.queries.js';
import { maySeeCohort } from './cohort-access.js';

/**
 * A cohort, for its manager and for administrators.
 *
 * @param lock holds the row until the transaction ends, for acts that change what belongs to the cohort
 * @throws NotFound for anyone else
 */
export async function loadCohortFor(
  tx: CentreTransaction,
  actor: Actor,
  cohortId: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<CohortForActor> {
  if (!isId(cohortId)) throw new NotFound('cohort');
  const { locked, unlocked } = cohortWithManager;
  const cohort = await tx.queryOne((lock ? locked : unlocked).with(tx.centreId, cohortId));
  if (!cohort || !maySeeCohort(actor, cohort)) throw new NotFound('cohort');
  return cohort;
}
