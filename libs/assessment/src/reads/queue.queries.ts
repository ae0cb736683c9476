import { type CentreTransaction, statement } from '#database';
import type { Actor } from '#people';
import { type Method, relationsOpenTo } from '#units';
import { awaitsJudgement } from './awaits-judgement.js';

/** Of a criterion's state `cs`: something that stood before a move waits, and nobody decided on the new words yet. */
const awaitsConfirmation = `(
  exists (select from carried_decision k where k.centre_id = cs.centre_id and k.unit_id = cs.unit_id
          and k.criterion_id = cs.criterion_id and k.decision_id is null)
  and not exists (select from criterion_decision d where d.centre_id = cs.centre_id and d.unit_id = cs.unit_id
                  and d.criterion_id = cs.criterion_id))`;

/** Of a cross-reference `x`: it comes from one that was judged on the version before. */
const wasJudgedBefore = `exists (
  select from cross_reference_origin o
  join judgement j on j.centre_id = o.centre_id and j.cross_reference_id = o.origin_id
  where o.centre_id = x.centre_id and o.cross_reference_id = x.id)`;

/** Evidence that waits for this assessor. */
export interface QueueRow {
  readonly revisionId: string;
  readonly evidenceNumber: number;
  readonly title: string;
  readonly method: Method;
  readonly learnerId: string;
  readonly learnerName: string;
  /** The units that the actor assesses it for. */
  readonly unitIds: readonly string[];
  readonly unitCodes: readonly string[];
  /** Cross-references that nobody judged yet. */
  readonly waiting: number;
  readonly submittedAt: Date;
  /** Since when something in it waits: what was judged before its unit moved to other words waits since the move. */
  readonly waitingSince: Date;
}

export const assessorsQueueRows = statement<QueueRow>(
  `select r.id as "revisionId", e.number as "evidenceNumber", r.title, r.method, r.learner_id as "learnerId",
     p.name as "learnerName", array_agg(distinct u.id) as "unitIds", array_agg(distinct s.code) as "unitCodes",
     count(*)::int as waiting, r.submitted_at as "submittedAt",
     min(case when ${wasJudgedBefore} then x.created_at else r.submitted_at end) as "waitingSince"
   from allocation a
   join unit u on u.centre_id = a.centre_id and u.id = a.unit_id and u.withdrawn_at is null
   join unit_specification s on s.centre_id = u.centre_id and s.id = u.unit_specification_id
   join cross_reference x on x.centre_id = u.centre_id and x.unit_id = u.id
   join evidence_revision r on r.centre_id = x.centre_id and r.id = x.revision_id and r.submitted_at is not null
   join evidence e on e.centre_id = r.centre_id and e.id = r.evidence_id
   join person p on p.centre_id = r.centre_id and p.id = r.learner_id
   where a.centre_id = $1 and a.person_id = $2 and a.duty = 'assessor' and a.ended_at is null and $3
     and u.criteria_awaiting + u.criteria_met > 0
     and ${awaitsJudgement('x', 'r')}
   group by r.id, e.number, r.title, r.method, r.learner_id, p.name, r.submitted_at
   order by "waitingSince", r.id`,
);

/** What the actor has to judge, the longest waiting first. */
export const assessorsQueue = (tx: CentreTransaction, actor: Actor): Promise<QueueRow[]> =>
  tx.query(assessorsQueueRows.with(tx.centreId, actor.personId, relationsOpenTo(actor).includes('assessor')));

/** A criterion whose evidence is judged and whose decision is due. */
export interface DecisionDue {
  readonly unitId: string;
  readonly unitCode: string;
  readonly criterionId: string;
  readonly label: string;
  readonly learnerName: string;
}

/** The criteria that await this assessor, as `DecisionDue`: $1 the centre, $2 their person, $3 whether they hold the role. */
const criteriaAwaiting = `select u.id as "unitId", s.code as "unitCode", c.id as "criterionId", c.label, p.name as "learnerName"
     from allocation a
     join unit u on u.centre_id = a.centre_id and u.id = a.unit_id and u.withdrawn_at is null
     join unit_specification s on s.centre_id = u.centre_id and s.id = u.unit_specification_id
     join person p on p.centre_id = u.centre_id and p.id = u.learner_id
     join criterion_state cs on cs.centre_id = u.centre_id and cs.unit_id = u.id and cs.state = 'awaiting-assessment'
     join criterion c on c.id = cs.criterion_id
     where a.centre_id = $1 and a.person_id = $2 and a.duty = 'assessor' and a.ended_at is null and $3
       and u.criteria_awaiting > 0`;

export const decisionsDueRows = statement<DecisionDue>(
  `${criteriaAwaiting} and not ${awaitsConfirmation}
     and not exists (
       select from cross_reference x
       join evidence_revision r on r.centre_id = x.centre_id and r.id = x.revision_id and r.submitted_at is not null
       where x.centre_id = cs.centre_id and x.unit_id = cs.unit_id and x.criterion_id = cs.criterion_id
         and ${awaitsJudgement('x', 'r')})
   order by p.name, s.code, cs.position`,
);

export const decisionsDue = (tx: CentreTransaction, actor: Actor): Promise<DecisionDue[]> =>
  tx.query(decisionsDueRows.with(tx.centreId, actor.personId, relationsOpenTo(actor).includes('assessor')));

export const confirmationsDueRows = statement<DecisionDue>(
  `${criteriaAwaiting} and ${awaitsConfirmation}
   order by p.name, s.code, cs.position`,
);

/** What stood on the version before, and waits for this assessor to say whether it carries over. */
export const confirmationsDue = (tx: CentreTransaction, actor: Actor): Promise<DecisionDue[]> =>
  tx.query(
    confirmationsDueRows.with(tx.centreId, actor.personId, relationsOpenTo(actor).includes('assessor')),
  );

/** Feedback begun and not sent. */
export interface FeedbackDraftRow {
  readonly revisionId: string;
  readonly evidenceNumber: number;
  readonly title: string;
  readonly learnerName: string;
  readonly savedAt: Date;
}

export const unsentFeedbackRows = statement<FeedbackDraftRow>(
  `select r.id as "revisionId", e.number as "evidenceNumber", r.title, p.name as "learnerName",
     d.saved_at as "savedAt"
   from feedback_draft d
   join evidence_revision r on r.centre_id = d.centre_id and r.id = d.revision_id
   join evidence e on e.centre_id = r.centre_id and e.id = r.evidence_id
   join person p on p.centre_id = r.centre_id and p.id = r.learner_id
   where d.centre_id = $1 and d.assessor_id = $2 and exists (
     select from cross_reference x
     join allocation a on a.centre_id = x.centre_id and a.unit_id = x.unit_id and a.person_id = d.assessor_id
       and a.duty = 'assessor' and a.ended_at is null
     where x.centre_id = r.centre_id and x.revision_id = r.id)
   order by d.saved_at desc`,
);

export const feedbackDrafts = (tx: CentreTransaction, actor: Actor): Promise<FeedbackDraftRow[]> =>
  tx.query(unsentFeedbackRows.with(tx.centreId, actor.personId));
