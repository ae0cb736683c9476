import {
  assessorsQueue,
  type DecisionDue,
  decisionsDue,
  learnersUnfinished,
  type QueueRow,
  type UnfinishedRow,
} from '#assessment';
import type { CentreTransaction } from '#database';
import { type Actor, holds, type NotJoinedRow, peopleNotJoined } from '#people';
import { type CohortSummary, cohortsSeenBy } from '#progress';
import { reviewQueue, type ReviewQueueRow } from '#quality';
import {
  type CaseloadRow,
  caseloadOf,
  type LearnersUnit,
  type UnallocatedRow,
  unallocatedUnits,
  unitsOfLearner,
} from '#units';

/** What somebody's home shows; the parts of roles that they do not hold are absent. */
export interface HomeFacts {
  readonly learner?: {
    readonly units: readonly LearnersUnit[];
    readonly unfinished: readonly UnfinishedRow[];
  };
  readonly assessor?: {
    readonly queue: readonly QueueRow[];
    readonly due: readonly DecisionDue[];
    readonly caseload: readonly CaseloadRow[];
  };
  readonly iqa?: { readonly queue: readonly ReviewQueueRow[] };
  readonly manager?: { readonly cohorts: readonly CohortSummary[] };
  readonly administrator?: {
    readonly notJoined: readonly NotJoinedRow[];
    readonly unallocated: readonly UnallocatedRow[];
    readonly cohorts: readonly CohortSummary[];
  };
}

/** One to three statements for each role that the actor holds. */
export async function readHome(tx: CentreTransaction, actor: Actor): Promise<HomeFacts> {
  const isAdministrator = holds(actor, 'administrator');
  const cohorts = isAdministrator || holds(actor, 'manager') ? await cohortsSeenBy(tx, actor) : [];
  return {
    learner: holds(actor, 'learner')
      ? {
          units: await unitsOfLearner(tx, actor.personId),
          unfinished: await learnersUnfinished(tx, actor),
        }
      : undefined,
    assessor: holds(actor, 'assessor')
      ? {
          queue: await assessorsQueue(tx, actor),
          due: await decisionsDue(tx, actor),
          caseload: await caseloadOf(tx, actor),
        }
      : undefined,
    iqa: holds(actor, 'iqa') ? { queue: await reviewQueue(tx, actor) } : undefined,
    manager: holds(actor, 'manager') ? { cohorts } : undefined,
    administrator: isAdministrator
      ? {
          notJoined: await peopleNotJoined(tx, actor),
          unallocated: await unallocatedUnits(tx, actor),
          cohorts,
        }
      : undefined,
  };
}
