import type { CarryKind, Outcome } from '#assessment';
import { type CentreTransaction, statement } from '#database';

/** A decision that stood before a move, and what became of it: all that a sentence about it needs. */
export interface CarryOverOutcome {
  readonly kind: CarryKind;
  readonly fromLabel: string;
  /** As the version before has it, with its stem. */
  readonly fromText: string;
  readonly fromVersion: string;
  readonly label: string;
  readonly version: string;
  /** Who decided on the version before, and when. */
  readonly decidedBy: string;
  readonly decidedAt: Date;
  readonly movedBy: string;
  readonly movedAt: Date;
  /** Carried over without anybody's doing, because the words are the same. */
  readonly atOnce: boolean;
  /** The first decision on the new words; null while it waits, and when it was carried over at once. */
  readonly confirmation: { readonly outcome: Outcome; readonly by: string; readonly at: string } | null;
  /** Why somebody mapped these two, where the comparison did not. */
  readonly mapped: { readonly by: string; readonly reason: string } | null;
}

export const carryOverOutcomeRows = statement<CarryOverOutcome>(
  `select k.kind, fc.label as "fromLabel",
       concat_ws(' ', fc.stem, fc.text) as "fromText", fv.version as "fromVersion", c.label, tv.version, fp.name as "decidedBy",
       fd.decided_at as "decidedAt", mp.name as "movedBy", m.moved_at as "movedAt", k.decision_id is not null as "atOnce",
       case when k.decision_id is null then (
         select json_build_object('outcome', d.outcome, 'by', p.name, 'at', d.decided_at) from criterion_decision d
         join person p on p.centre_id = d.centre_id and p.id = d.assessor_id
         where d.centre_id = k.centre_id and d.unit_id = k.unit_id and d.criterion_id = k.criterion_id
         order by d.sequence limit 1) end as confirmation,
       case when g.reason is not null then json_build_object('by', gp.name, 'reason', g.reason) end as mapped
     from carried_decision k
     join unit_move m on m.centre_id = k.centre_id and m.id = k.move_id
     join person mp on mp.centre_id = m.centre_id and mp.id = m.moved_by
     join criterion c on c.id = k.criterion_id join standard_version tv on tv.id = c.standard_version_id
     join criterion_decision fd on fd.centre_id = k.centre_id and fd.id = k.from_decision_id
     join person fp on fp.centre_id = fd.centre_id and fp.id = fd.assessor_id
     join criterion fc on fc.id = fd.criterion_id join standard_version fv on fv.id = fc.standard_version_id
     left join transition_mapping g on g.centre_id = m.centre_id and g.plan_id = m.plan_id
       and g.criterion_id = fc.id and g.to_criterion_id = c.id
     left join person gp on gp.centre_id = g.centre_id and gp.id = g.edited_by
     where k.centre_id = $1 and k.unit_id = $2 order by c.position, fc.position`,
);

/** Every decision that a unit's move carried over, or left for its assessor, in the order of the standard. */
export const carryOverOutcomes = (tx: CentreTransaction, unitId: string): Promise<CarryOverOutcome[]> =>
  tx.query(carryOverOutcomeRows.with(tx.centreId, unitId));

/** A decision that stood on a criterion that the other version has no more. */
export interface LeftBehind {
  readonly label: string;
  readonly text: string;
  readonly version: string;
  readonly decidedBy: string;
  readonly decidedAt: Date;
}

export const leftBehindRows = statement<LeftBehind>(
  `select c.label, concat_ws(' ', c.stem, c.text) as text, v.version, p.name as "decidedBy",
       d.decided_at as "decidedAt"
     from unit_move m
     join transition_mapping g on g.centre_id = m.centre_id and g.plan_id = m.plan_id and g.kind = 'withdrawn'
     join criterion c on c.id = g.criterion_id join standard_version v on v.id = c.standard_version_id
     join criterion_state cs on cs.centre_id = m.centre_id and cs.unit_id = m.from_unit_id and cs.criterion_id = c.id
       and cs.state = 'met'
     cross join lateral (
       select * from criterion_decision d where d.centre_id = m.centre_id and d.unit_id = m.from_unit_id
         and d.criterion_id = c.id order by d.sequence desc limit 1) d
     join person p on p.centre_id = d.centre_id and p.id = d.assessor_id
     where m.centre_id = $1 and m.to_unit_id = $2 and m.undone_at is null order by c.position`,
);

/** What a unit had met before it moved, of criteria that were withdrawn from the standard: it stays in the history. */
export const leftBehind = (tx: CentreTransaction, unitId: string): Promise<LeftBehind[]> =>
  tx.query(leftBehindRows.with(tx.centreId, unitId));
