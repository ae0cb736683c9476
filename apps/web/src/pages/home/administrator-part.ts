import type { NotJoinedRow } from '#people';
import type { CohortSummary } from '#progress';
import type { UnallocatedRow } from '#units';
import { paths } from '../../http/paths.js';
import type { Locale } from '../../layout/locale.js';

/** What an administrator has left to do, and where everything is. */
export function administratorPart(
  locale: Locale,
  facts: {
    readonly notJoined: readonly NotJoinedRow[];
    readonly unallocated: readonly UnallocatedRow[];
    readonly cohorts: readonly CohortSummary[];
  },
) {
  const say = locale.words('home');
  return {
    // What is undone, the first thing first.
    undone: [
      ...facts.unallocated.map(({ cohortId, cohortName, withoutAssessor, withoutIqa }) => ({
        href: cohortId ? paths.cohortAllocations.to({ cohortId }) : paths.cohorts.to(),
        text: cohortName ? say('allocate', { cohort: cohortName }) : say('allocate-loose'),
        more: [
          ...(withoutAssessor > 0 ? [say('without-assessor', { count: withoutAssessor })] : []),
          ...(withoutIqa > 0 ? [say('without-iqa', { count: withoutIqa })] : []),
        ].join(', '),
      })),
      ...facts.notJoined.map(({ personId, name, invitedUntil, expired }) => ({
        href: paths.person.to({ personId }),
        text: expired ? say('invite-again', { name }) : say('not-joined', { name }),
        more: say(expired ? 'link-ended' : 'link-until', { day: locale.day(invitedUntil) }),
      })),
      ...(facts.cohorts.length === 0
        ? [{ href: paths.newCohort.to(), text: say('first-cohort'), more: say('first-cohort-more') }]
        : []),
    ],
    links: [
      { href: paths.people.to(), text: say('to-people') },
      { href: paths.cohorts.to(), text: say('to-cohorts') },
      { href: paths.specifications.to(), text: say('to-specifications') },
      { href: paths.standards.to(), text: say('to-standards') },
    ],
  };
}
