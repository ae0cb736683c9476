import type { CentreTransaction } from '#database';
import type { CriterionState, UnitState } from '#units';
import type { ReviewOutcome } from './domain/unit-state.js';

/** What a unit's state depends on beside its criteria, and what is kept of it. */
export interface UnitRecords {
  readonly keptState: UnitState;
  /** The kept state of each criterion. */
  readonly keptStates: Readonly<Record<string, CriterionState>>;
  readonly returned: boolean;
  readonly declaration: {
    readonly id: string;
    readonly stateDigest: string;
    readonly declaredAt: string;
  } | null;
  readonly signOff: {
    readonly id: string;
    readonly stateDigest: string;
    readonly signedAt: string;
    readonly review: ReviewOutcome | null;
  } | null;
}

/** The latest declaration and sign-off of a unit, and whether any of its evidence is back with the learner. */
export async function unitRecords(tx: CentreTransaction, unitId: string): Promise<UnitRecords> {
  const row = await tx.queryOne<UnitRecords>(statement, [tx.centreId, unitId]);
  if (!row) throw new Error(`the unit ${unitId} was loaded and is gone`);
  return row;
}

const statement = `
  select u.state as "keptState",
    (select json_object_agg(cs.criterion_id, cs.state) from criterion_state cs
     where cs.centre_id = u.centre_id and cs.unit_id = u.id) as "keptStates",
    exists (
      select from (select distinct x.revision_id from cross_reference x
                   where x.centre_id = u.centre_id and x.unit_id = u.id) x
      join evidence_revision r on r.centre_id = u.centre_id and r.id = x.revision_id and r.submitted_at is not null
      cross join lateral (
        select f.returned from feedback f where f.centre_id = r.centre_id and f.revision_id = r.id
        order by f.sequence desc limit 1) f
      where f.returned
        and not exists (select from evidence_withdrawal w
                        where w.centre_id = r.centre_id and w.evidence_id = r.evidence_id)
        and not exists (select from evidence_revision l where l.centre_id = r.centre_id
                        and l.evidence_id = r.evidence_id and l.revision > r.revision and l.submitted_at is not null)
    ) as returned,
    (select json_build_object('id', d.id, 'stateDigest', d.state_digest, 'declaredAt', d.declared_at)
     from declaration d where d.centre_id = u.centre_id and d.unit_id = u.id
     order by d.sequence desc limit 1) as declaration,
    (select json_build_object('id', s.id, 'stateDigest', s.state_digest, 'signedAt', s.signed_at,
       'review', (select q.outcome from iqa_review q where q.centre_id = s.centre_id and q.sign_off_id = s.id))
     from sign_off s where s.centre_id = u.centre_id and s.unit_id = u.id
     order by s.sequence desc limit 1) as "signOff"
  from unit u where u.centre_id = $1 and u.id = $2`;
