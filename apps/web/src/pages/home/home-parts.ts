import { assessorsQueue, decisionsDue, learnersUnfinished } from '#assessment';
import type { CentreTransaction } from '#database';
import { type Actor, peopleNotJoined, type Role } from '#people';
import { cohortsSeenBy } from '#progress';
import { reviewQueue } from '#quality';
import { caseloadOf, unallocatedUnits, unitsOfLearner } from '#units';
import { administratorPart } from './administrator-part.js';
import { assessorPart } from './assessor-part.js';
import { iqaPart } from './iqa-part.js';
import { learnerPart } from './learner-part.js';
import { managerPart } from './manager-part.js';
import type { Locale } from '../../layout/locale.js';

type ReadPart = (locale: Locale, tx: CentreTransaction, actor: Actor) => Promise<object>;

/** What somebody sees at home for each role that they hold, of one to three statements each. */
const parts: Readonly<Record<Role, ReadPart>> = {
  learner: async (locale, tx, actor) => {
    const units = await unitsOfLearner(tx, actor.personId);
    return learnerPart(locale, { units, unfinished: await learnersUnfinished(tx, actor) }, tx.now);
  },
  assessor: async (locale, tx, actor) => {
    const queue = await assessorsQueue(tx, actor);
    const due = await decisionsDue(tx, actor);
    return assessorPart(locale, { queue, due, caseload: await caseloadOf(tx, actor) }, tx.now);
  },
  iqa: async (locale, tx, actor) => iqaPart(locale, await reviewQueue(tx, actor), tx.now),
  manager: async (locale, tx, actor) => managerPart(locale, await cohortsSeenBy(tx, actor)),
  administrator: async (locale, tx, actor) => {
    const notJoined = await peopleNotJoined(tx, actor);
    const unallocated = await unallocatedUnits(tx, actor);
    return administratorPart(locale, { notJoined, unallocated, cohorts: await cohortsSeenBy(tx, actor) });
  },
};

export type HomeParts = Partial<Record<Role, object>>;

/** The parts of the roles that the actor holds. */
export async function homePartsOf(locale: Locale, tx: CentreTransaction, actor: Actor): Promise<HomeParts> {
  const held: HomeParts = {};
  for (const role of actor.roles) held[role] = await parts[role](locale, tx, actor);
  return held;
}
