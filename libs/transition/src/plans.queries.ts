import type { CentreTransaction } from '#database';
import { type Actor, mustAdminister } from '#people';
import { planStatement, type TransitionPlan } from './load-plan-for.js';

/** The plans of a unit specification, those that were discarded too, newest first. @throws NotAllowed */
export const plansFrom = (
  tx: CentreTransaction,
  actor: Actor,
  unitSpecificationId: string,
): Promise<TransitionPlan[]> => {
  mustAdminister(actor, 'plan-transition');
  return tx.query(`${planStatement} and p.from_specification_id = $2 order by p.created_at desc`, [
    tx.centreId,
    unitSpecificationId,
  ]);
};

/** Another version of a specification's standard. */
export interface OtherVersion {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly current: boolean;
}

/** The versions that a unit specification's learners could move to, newest first. */
export const versionsToMoveTo = (
  tx: CentreTransaction,
  unitSpecificationId: string,
): Promise<OtherVersion[]> =>
  tx.query(
    `select v.id, v.version, v.title, v.id is not distinct from st.current_version_id as current
     from unit_specification s
     join standard_version f on f.id = s.standard_version_id
     join standard st on st.key = f.standard_key
     join standard_version v on v.standard_key = f.standard_key and v.id <> f.id and v.retired_at is null
     where s.centre_id = $1 and s.id = $2 order by v.loaded_at desc, v.id desc`,
    [tx.centreId, unitSpecificationId],
  );
