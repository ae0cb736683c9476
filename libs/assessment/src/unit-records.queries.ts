import { type BoundStatement, type CentreTransaction, statement } from '#database';
import { isReplaced, isReturned, isWithdrawn } from '#evidence';
import type { UnitCounters } from '#units';
import type { ReviewOutcome } from './domain/unit-state.js';

/** What a unit's state depends on: what is kept of its criteria and evidence, and its latest declaration and sign-off. */
export interface UnitRecords extends UnitCounters {
  readonly returned: boolean;
  readonly declaration: {
    readonly id: string;
    readonly stateDigest: string;
    readonly declaredAt: string;
    readonly statements: readonly string[];
  } | null;
  readonly signOff: {
    readonly id: string;
    readonly stateDigest: string;
    readonly signedAt: string;
    readonly review: ReviewOutcome | null;
  } | null;
}

export const unitRecordRows = statement<UnitRecords>(`
  select u.criteria_total as "criteriaTotal", u.criteria_met as "criteriaMet", u.criteria_awaiting as "criteriaAwaiting",
    u.criteria_open as "criteriaOpen", u.evidence_returned as returned,
    (select json_build_object('id', d.id, 'stateDigest', d.state_digest, 'declaredAt', d.declared_at,
       'statements', d.statements)
     from declaration d where d.centre_id = u.centre_id and d.unit_id = u.id
     order by d.sequence desc limit 1) as declaration,
    (select json_build_object('id', s.id, 'stateDigest', s.state_digest, 'signedAt', s.signed_at,
       'review', (select q.outcome from iqa_review q where q.centre_id = s.centre_id and q.sign_off_id = s.id))
     from sign_off s where s.centre_id = u.centre_id and s.unit_id = u.id
     order by s.sequence desc limit 1) as "signOff"
  from unit u where u.centre_id = $1 and u.id = $2`);

export const unitRecordsOf = (tx: CentreTransaction, unitId: string): BoundStatement<UnitRecords> =>
  unitRecordRows.with(tx.centreId, unitId);

/** As `unitRecordsOf`, of a unit that was loaded. */
export const unitRecords = async (tx: CentreTransaction, unitId: string): Promise<UnitRecords> =>
  (await tx.queryOne(unitRecordsOf(tx, unitId)))!;

export interface ReturnedEvidence {
  /** Evidence of the unit was handed back, and has neither been replaced nor withdrawn since. */
  readonly returned: boolean;
}

export const returnedEvidenceRows = statement<ReturnedEvidence>(`
  select exists (
    select from (select distinct x.revision_id from cross_reference x where x.centre_id = $1 and x.unit_id = $2) x
    join evidence_revision r on r.centre_id = $1 and r.id = x.revision_id and r.submitted_at is not null
    where ${isReturned('r')} and not ${isWithdrawn('r')} and not ${isReplaced('r')}) as returned`);

/** What is kept of it on the unit, from the records. */
export const returnedEvidenceIn = (tx: CentreTransaction, unitId: string): BoundStatement<ReturnedEvidence> =>
  returnedEvidenceRows.with(tx.centreId, unitId);

export const otherLatestDecisionRows = statement<{ readonly id: string }>(`
  select d.id from criterion_state cs
  cross join lateral (
    select d.id from criterion_decision d
    where d.centre_id = cs.centre_id and d.unit_id = cs.unit_id and d.criterion_id = cs.criterion_id
    order by d.sequence desc limit 1) d
  where cs.centre_id = $1 and cs.unit_id = $2 and cs.criterion_id <> all($3)`);

/** The ids of the latest decision on each criterion of the unit but these. */
export async function otherLatestDecisions(
  tx: CentreTransaction,
  unitId: string,
  criterionIds: readonly string[],
): Promise<string[]> {
  const rows = await tx.query(otherLatestDecisionRows.with(tx.centreId, unitId, criterionIds));
  return rows.map(({ id }) => id);
}

export const otherLinkedRows = statement<{ readonly linked: boolean }>(`
  select exists (
    select from criterion_state cs where cs.centre_id = $1 and cs.unit_id = $2 and cs.state = 'evidence-linked'
      and cs.criterion_id <> all($3)) as linked`);

/** Whether a draft is cross-referenced to any criterion of the unit but these. */
export const isAnyOtherLinked = async (
  tx: CentreTransaction,
  unitId: string,
  criterionIds: readonly string[],
): Promise<boolean> => (await tx.queryOne(otherLinkedRows.with(tx.centreId, unitId, criterionIds)))!.linked;
