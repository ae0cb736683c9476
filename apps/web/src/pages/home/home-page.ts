import { words } from '../../layout/words.js';
import { type AssessorPart, assessorPart, type IqaPart, iqaPart } from './assessor-part.js';
import { type LearnerPart, learnerPart } from './learner-part.js';
import { type AdministratorPart, administratorPart, type ManagerPart, managerPart } from './manager-part.js';
import type { HomeFacts } from './read-home.js';

/** What somebody meets first: a part for each role that they hold. */
export interface HomePage {
  readonly heading: string;
  readonly learner?: LearnerPart;
  readonly assessor?: AssessorPart;
  readonly iqa?: IqaPart;
  readonly manager?: ManagerPart;
  readonly administrator?: AdministratorPart;
  /** They hold no role, or none any more. */
  readonly nothing: boolean;
}

export function homePage(name: string, facts: HomeFacts, now: Date): HomePage {
  const { learner, assessor, iqa, manager, administrator } = facts;
  return {
    heading: words('home')('heading', { name }),
    learner: learner && learnerPart(learner, now),
    assessor: assessor && assessorPart(assessor, now),
    iqa: iqa && iqaPart(iqa, now),
    manager: manager && managerPart(manager),
    administrator: administrator && administratorPart(administrator),
    nothing: !learner && !assessor && !iqa && !manager && !administrator,
  };
}
