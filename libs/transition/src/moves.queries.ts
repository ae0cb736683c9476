import { type CentreTransaction, statement } from '#database';
import type { Blocker } from '#refusals';

export type RequestOutcome = 'waiting' | 'moved' | 'moved-already' | 'refused';

/** One learner in the report of a plan. */
export interface MoveReportRow {
  readonly unitId: string;
  readonly learnerName: string;
  readonly cohortName: string | null;
  /** What became of the latest request; null for who was moved singly. */
  readonly outcome: RequestOutcome | null;
  /** Why they were refused. */
  readonly blockers: readonly Blocker[];
  readonly move: {
    readonly id: string;
    readonly unitId: string;
    readonly movedBy: string;
    readonly movedAt: string;
    readonly undoneBy: string | null;
    readonly undoneAt: string | null;
    /** Nothing happened in the new unit since, so that it may be undone. */
    readonly untouched: boolean;
    /** Criteria of the new version. */
    readonly atOnce: number;
    readonly toConfirm: number;
    readonly open: number;
  } | null;
}

export const reportRows = statement<MoveReportRow>(
  `with asked as (
       select distinct on (unit_id) unit_id, coalesce(outcome, 'waiting') as outcome, blockers from move_request
       where centre_id = $1 and plan_id = $2 order by unit_id, requested_at desc, id desc),
     latest as (
       select distinct on (from_unit_id) * from unit_move where centre_id = $1 and plan_id = $2
       order by from_unit_id, moved_at desc, id desc)
     select u.id as "unitId", l.name as "learnerName", c.name as "cohortName", asked.outcome,
       coalesce(asked.blockers, '[]') as blockers,
       case when m.id is not null then json_build_object('id', m.id, 'unitId', m.to_unit_id, 'movedBy', b.name,
         'movedAt', m.moved_at, 'undoneBy', n.name, 'undoneAt', m.undone_at,
         'untouched', m.undone_at is null and t.withdrawn_at is null
           and t.last_activity_at is not distinct from m.last_activity_at,
         'atOnce', (select count(*) from carried_decision k where k.centre_id = m.centre_id and k.move_id = m.id
                    and k.decision_id is not null),
         'toConfirm', (select count(distinct k.criterion_id) from carried_decision k
                       where k.centre_id = m.centre_id and k.move_id = m.id and k.decision_id is null),
         'open', t.criteria_total - (select count(distinct k.criterion_id) from carried_decision k
                       where k.centre_id = m.centre_id and k.move_id = m.id)) end as move
     from unit u
     join person l on l.centre_id = u.centre_id and l.id = u.learner_id
     left join cohort c on c.centre_id = u.centre_id and c.id = u.cohort_id
     left join asked on asked.unit_id = u.id
     left join latest m on m.from_unit_id = u.id
     left join unit t on t.centre_id = m.centre_id and t.id = m.to_unit_id
     left join person b on b.centre_id = m.centre_id and b.id = m.moved_by
     left join person n on n.centre_id = m.centre_id and n.id = m.undone_by
     where u.centre_id = $1 and (asked.unit_id is not null or m.id is not null)
     order by l.name collate "en-x-icu", u.id`,
);

/** What became of everybody who was moved by a plan, or asked for, by learner. For plans loaded through the actor. */
export const moveReport = (tx: CentreTransaction, planId: string): Promise<MoveReportRow[]> =>
  tx.query(reportRows.with(tx.centreId, planId));

/** How a unit came to its version, for whoever may see it. */
export interface MoveOfUnit {
  readonly id: string;
  readonly fromUnitId: string;
  readonly fromVersion: string;
  readonly toUnitId: string;
  readonly toVersion: string;
  readonly movedBy: string;
  readonly movedAt: Date;
  readonly atOnce: number;
  /** Still waiting for the assessor. */
  readonly toConfirm: number;
  readonly isNew: number;
}

export const moveRows = statement<MoveOfUnit>(
  `select m.id, m.from_unit_id as "fromUnitId", m.to_unit_id as "toUnitId", fv.version as "fromVersion",
       tv.version as "toVersion", b.name as "movedBy", m.moved_at as "movedAt",
       (select count(*)::int from carried_decision k where k.centre_id = m.centre_id and k.move_id = m.id
        and k.decision_id is not null) as "atOnce",
       (select count(distinct k.criterion_id)::int from carried_decision k
        where k.centre_id = m.centre_id and k.move_id = m.id and k.decision_id is null
          and not exists (select from criterion_decision d where d.centre_id = k.centre_id and d.unit_id = k.unit_id
                          and d.criterion_id = k.criterion_id)) as "toConfirm",
       (select count(*)::int from transition_mapping g where g.centre_id = m.centre_id and g.plan_id = m.plan_id
        and g.kind = 'new') as "isNew"
     from unit_move m
     join transition_plan p on p.centre_id = m.centre_id and p.id = m.plan_id
     join unit_specification f on f.centre_id = p.centre_id and f.id = p.from_specification_id
     join standard_version fv on fv.id = f.standard_version_id
     join standard_version tv on tv.id = p.to_version_id
     join person b on b.centre_id = m.centre_id and b.id = m.moved_by
     where m.centre_id = $1 and (m.from_unit_id = $2 or m.to_unit_id = $2) and m.undone_at is null`,
);

/** The moves, not undone, by which a unit came to be and by which it ended; for units loaded through the actor. */
export async function movesOf(
  tx: CentreTransaction,
  unitId: string,
): Promise<{ readonly from: MoveOfUnit | null; readonly to: MoveOfUnit | null }> {
  const moves = await tx.query(moveRows.with(tx.centreId, unitId));
  return {
    from: moves.find((move) => move.toUnitId === unitId) ?? null,
    to: moves.find((move) => move.fromUnitId === unitId) ?? null,
  };
}
