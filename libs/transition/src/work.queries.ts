import { statement } from '#database';
import type { CriterionLink } from '#evidence';

interface Key {
  readonly id: string;
}

/** The evidence that is put forward for units; not what is held already. */
export const evidenceOfUnits = statement<Key>(
  `select e.id from evidence e
   where e.centre_id = $1 and e.id <> all($3) and e.id in (
     select r.evidence_id from cross_reference x
     join evidence_revision r on r.centre_id = x.centre_id and r.id = x.revision_id
     where x.centre_id = $1 and x.unit_id = any($2))`,
);

/** A cross-reference of a draft, as it was. */
export interface DraftLink extends Required<CriterionLink> {
  readonly revisionId: string;
}

/** Takes the cross-references of drafts off a unit. */
export const draftLinksTaken = statement<DraftLink>(
  `delete from cross_reference x using evidence_revision r
   where x.centre_id = $1 and x.unit_id = $2 and r.centre_id = x.centre_id and r.id = x.revision_id
     and r.submitted_at is null
   returning x.revision_id as "revisionId", x.unit_id as "unitId", x.criterion_id as "criterionId", x.locator, x.question`,
);

export const draftsChanged = statement<Record<never, never>>(
  'update evidence_revision set lock_version = lock_version + 1 where centre_id = $1 and id = any($2)',
);

/** Which of these revisions are drafts that may be changed: locked. */
export const draftsLocked = statement<Key>(
  `select r.id from evidence_revision r join evidence e on e.centre_id = r.centre_id and e.id = r.evidence_id
   where r.centre_id = $1 and r.id = any($2) and r.submitted_at is null and e.discarded_at is null for update of r`,
);

/**
 * Whether anything happened in the unit that a move began: every act on a unit leaves the time of it there; what is on
 * record beside what came along says so too.
 */
export const workedOnRows = statement<{ readonly worked: boolean }>(
  `select u.last_activity_at is distinct from m.last_activity_at
     or exists (select from criterion_decision d where d.centre_id = u.centre_id and d.unit_id = u.id
                and not exists (select from carried_decision k where k.centre_id = d.centre_id and k.decision_id = d.id))
     or exists (select from cross_reference x join judgement j on j.centre_id = x.centre_id
                and j.cross_reference_id = x.id where x.centre_id = u.centre_id and x.unit_id = u.id)
     or exists (select from declaration d where d.centre_id = u.centre_id and d.unit_id = u.id) as worked
   from unit_move m join unit u on u.centre_id = m.centre_id and u.id = m.to_unit_id
   where m.centre_id = $1 and m.id = $2`,
);

export const liveUnitRows = statement<Key>(
  `select id from unit
   where centre_id = $1 and learner_id = $2 and unit_specification_id = $3 and withdrawn_at is null`,
);

/** The move of a unit by a plan, unless it was undone. */
export const standingMoveRows = statement<{ readonly moveId: string; readonly unitId: string }>(
  `select id as "moveId", to_unit_id as "unitId" from unit_move
   where centre_id = $1 and from_unit_id = $2 and plan_id = $3 and undone_at is null`,
);
