import { statement } from '#database';
import { isHeld } from '#units';

export interface UnitOfRevision {
  readonly unitId: string;
  /** Whether the person assesses the unit; else they only read it. */
  readonly isTheirs: boolean;
}

/** The live units that a revision is for and in which a person may see evidence. */
export const unitsOfRevision = statement<UnitOfRevision>(
  `select u.id as "unitId", bool_or(t.relation = 'assessor') as "isTheirs"
   from unit u join unit_relation t on t.centre_id = u.centre_id and t.unit_id = u.id
     and ${isHeld('t', { person: '$2', relations: '$4', now: '$5' })}
   where u.centre_id = $1 and u.withdrawn_at is null
     and u.id in (select x.unit_id from cross_reference x where x.centre_id = $1 and x.revision_id = $3)
   group by u.id`,
);
