import { type BoundStatement, type CentreTransaction, statement } from '#database';
import type { Actor } from '#people';
import { needsNoJudgement } from './awaits-judgement.js';

/** The label of what was judged, and the next cross-reference of the same revision that waits for the actor. */
export interface NextWaiting {
  readonly label: string;
  readonly nextId: string | null;
}

export const nextWaitingRows = statement<NextWaiting>(`
  select c.label, (
    select n.id from cross_reference n
    join live_allocation a on a.centre_id = n.centre_id and a.unit_id = n.unit_id and a.person_id = $2
      and a.duty = 'assessor'
    join unit u on u.centre_id = n.centre_id and u.id = n.unit_id and u.withdrawn_at is null
    join unit_specification s on s.centre_id = u.centre_id and s.id = u.unit_specification_id
    join criterion nc on nc.id = n.criterion_id
    where n.centre_id = x.centre_id and n.revision_id = x.revision_id and n.id <> x.id
      and not ${needsNoJudgement('n')}
    order by s.code, u.id, nc.position limit 1) as "nextId"
  from cross_reference x join criterion c on c.id = x.criterion_id where x.centre_id = $1 and x.id = $3`);

/** What comes after this cross-reference. That the actor assesses it is for the act that judges it to check. */
export const nextWaitingAfter = (
  tx: CentreTransaction,
  actor: Actor,
  crossReferenceId: string,
): BoundStatement<NextWaiting> => nextWaitingRows.with(tx.centreId, actor.personId, crossReferenceId);
