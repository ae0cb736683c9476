import { assessorPart, iqaPart } from './assessor-part.js';
import { learnerPart } from './learner-part.js';
import { administratorPart, managerPart } from './manager-part.js';
import type { HomeFacts } from './read-home.js';
import type { Locale } from '../../layout/locale.js';

/** What somebody meets first: a part for each role that they hold. */
export function homePage(locale: Locale, name: string, facts: HomeFacts, now: Date) {
  const { learner, assessor, iqa, manager, administrator } = facts;
  return {
    heading: locale.words('home')('heading', { name }),
    learner: learner && learnerPart(locale, learner, now),
    assessor: assessor && assessorPart(locale, assessor, now),
    iqa: iqa && iqaPart(locale, iqa, now),
    manager: manager && managerPart(locale, manager),
    administrator: administrator && administratorPart(locale, administrator),
    nothing: !learner && !assessor && !iqa && !manager && !administrator,
  };
}
