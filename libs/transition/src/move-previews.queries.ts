import { type CentreTransaction, statement } from '#database';
import { signedOffStates, type UnitState } from '#units';

/** What a learner would keep, were they moved by a plan now. Numbers count criteria of the new version but for the last. */
export interface MovePreview {
  readonly unitId: string;
  readonly learnerName: string;
  readonly cohortName: string | null;
  readonly state: UnitState;
  /** Whether what is signed off keeps it where it is. */
  readonly stays: boolean;
  /** Met on the version left, as many as there are. */
  readonly met: number;
  /** Met, and the same words: they carry over at once. */
  readonly atOnce: number;
  /** Met, and reworded, split or merged: they wait for the assessor. */
  readonly toConfirm: number;
  /** Not met yet, with a partner: their evidence comes along. */
  readonly goesOn: number;
  /** New in the other version. */
  readonly isNew: number;
  /** Met, and withdrawn from the standard: they stay in the history. */
  readonly withdrawn: number;
}

export const movePreviewRows = statement<MovePreview>(
  `with pair as materialized (
       select m.criterion_id, m.to_criterion_id, m.kind from transition_mapping m
       where m.centre_id = $1 and m.plan_id = $2),
     live as materialized (
       select u.* from transition_plan p
       join unit u on u.centre_id = p.centre_id and u.unit_specification_id = p.from_specification_id
         and u.withdrawn_at is null
       where p.centre_id = $1 and p.id = $2),
     partner as (
       select cs.unit_id, pair.to_criterion_id, bool_or(pair.kind in ('same', 'moved')) as same,
         bool_and(cs.state = 'met') as stood
       from live join criterion_state cs on cs.centre_id = live.centre_id and cs.unit_id = live.id
       join pair on pair.criterion_id = cs.criterion_id and pair.to_criterion_id is not null
       group by 1, 2),
     counted as (
       select unit_id, count(*) filter (where same and stood) as at_once,
         count(*) filter (where not same and stood) as to_confirm, count(*) filter (where not stood) as goes_on
       from partner group by 1)
     select live.id as "unitId", l.name as "learnerName", c.name as "cohortName", live.state,
       live.state = any($3) as stays,
       live.criteria_met as met, coalesce(counted.at_once, 0)::int as "atOnce",
       coalesce(counted.to_confirm, 0)::int as "toConfirm", coalesce(counted.goes_on, 0)::int as "goesOn",
       (select count(*)::int from pair where pair.kind = 'new') as "isNew",
       (select count(*)::int from pair join criterion_state cs on cs.criterion_id = pair.criterion_id
        where pair.kind = 'withdrawn' and cs.centre_id = live.centre_id and cs.unit_id = live.id
          and cs.state = 'met') as withdrawn
     from live join person l on l.centre_id = live.centre_id and l.id = live.learner_id
     left join cohort c on c.centre_id = live.centre_id and c.id = live.cohort_id
     left join counted on counted.unit_id = live.id
     order by l.name collate "en-x-icu", live.id`,
);

/** The live units of a plan's old specification with what each would keep, by learner. For plans loaded through the actor. */
export const movePreviews = (tx: CentreTransaction, planId: string): Promise<MovePreview[]> =>
  tx.query(movePreviewRows.with(tx.centreId, planId, signedOffStates));
