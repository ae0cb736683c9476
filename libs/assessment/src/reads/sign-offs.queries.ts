import { type CentreTransaction, statement } from '#database';
import type { ReviewOutcome } from '../domain/unit-state.js';

export interface RecordedReview {
  readonly by: string;
  readonly capacity: string;
  readonly at: string;
  readonly outcome: ReviewOutcome;
  readonly statements: readonly string[];
  readonly reasons: string;
}

export interface RecordedSignOff {
  readonly id: string;
  readonly by: string;
  readonly capacity: string;
  readonly at: Date;
  readonly statements: readonly string[];
  readonly stateDigest: string;
  readonly declaredAt: Date;
  /** How many decisions it relied on. */
  readonly decisions: number;
  /** The labels of criteria whose decisions it relied on and which have ended since. */
  readonly lapsedFor: readonly string[];
  readonly review: RecordedReview | null;
}

export const signOffRows = statement<RecordedSignOff>(`
  select s.id, p.name as by, s.capacity, s.signed_at as at, s.statements, s.state_digest as "stateDigest",
    d.declared_at as "declaredAt",
    (select count(*) from sign_off_decision sd where sd.centre_id = s.centre_id and sd.sign_off_id = s.id) as decisions,
    array(select c.label from sign_off_decision sd
      join criterion_decision cd on cd.centre_id = sd.centre_id and cd.id = sd.decision_id
      join criterion c on c.id = cd.criterion_id
      where sd.centre_id = s.centre_id and sd.sign_off_id = s.id and cd.id <> all($3)
      order by c.position) as "lapsedFor",
    (select json_build_object('by', q.name, 'capacity', r.capacity, 'at', r.reviewed_at, 'outcome', r.outcome,
       'statements', r.statements, 'reasons', r.reasons)
     from iqa_review r join person q on q.centre_id = r.centre_id and q.id = r.iqa_id
     where r.centre_id = s.centre_id and r.sign_off_id = s.id) as review
  from sign_off s
  join person p on p.centre_id = s.centre_id and p.id = s.assessor_id
  join declaration d on d.centre_id = s.centre_id and d.id = s.declaration_id
  where s.centre_id = $1 and s.unit_id = $2 order by s.sequence desc`);

/**
 * The sign-offs of a unit that was loaded through the actor, newest first.
 *
 * @param standingDecisionIds the decisions that stand now (`unitStanding`)
 */
export const signOffsOf = (
  tx: CentreTransaction,
  unitId: string,
  standingDecisionIds: readonly string[],
): Promise<RecordedSignOff[]> => tx.query(signOffRows.with(tx.centreId, unitId, standingDecisionIds));
