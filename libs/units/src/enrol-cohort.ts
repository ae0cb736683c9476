import { recordAct } from '#audit';
import { isId, type CentreTransaction } from '#database';
import type { Actor } from '#people';
import { NotFound } from '#refusals';
import { type EnrolmentBlocker, enrolmentBlockers } from './domain/enrolment-blockers.js';
import type { Jurisdiction, Language } from './domain/places.js';
import { checkPlace } from './enrol.js';
import { insertUnits } from './insert-units.queries.js';
import { loadCohortFor } from './load-cohort-for.js';
import { peopleWithRoles, type PersonWithRoles } from './people.queries.js';
import { specificationsToEnrolOn } from './specifications.queries.js';

export interface CohortEnrolment {
  readonly cohortId: string;
  readonly learnerIds: readonly string[];
  readonly jurisdiction: Jurisdiction;
  readonly language: Language;
}

export interface CohortEnrolmentResult {
  readonly units: readonly {
    readonly id: string;
    readonly learnerId: string;
    readonly unitSpecificationId: string;
  }[];
  /** Learners who could not be enrolled, with the reasons. Existing units are kept. */
  readonly refused: readonly { readonly learnerId: string; readonly blockers: readonly EnrolmentBlocker[] }[];
  /** The cohort's specifications on which no one was enrolled, because their standard takes no new learners. */
  readonly retired: readonly { readonly unitSpecificationId: string; readonly code: string }[];
}

/**
 * Enrols any number of learners on all units of a cohort, with its target dates: for its manager and for administrators.
 * Learners who cannot be enrolled are reported, as are units of retired standards; the others are enrolled.
 *
 * @throws NotFound for a cohort that is not theirs or a person not of this centre; Invalid for an unknown
 *   jurisdiction or language
 */
export async function enrolCohort(
  tx: CentreTransaction,
  actor: Actor,
  { cohortId, learnerIds, jurisdiction, language }: CohortEnrolment,
): Promise<CohortEnrolmentResult> {
  await loadCohortFor(tx, actor, cohortId, { lock: true });
  checkPlace({ jurisdiction, language });
  const people = await peopleToEnrol(tx, [...new Set(learnerIds)]);
  const { open, retired } = await specificationsOf(tx, cohortId);
  const refused = people
    .map((person) => ({
      learnerId: person.id,
      blockers: enrolmentBlockers({
        ...person,
        enrolledAlready: false,
        inCohort: true,
        standardRetired: false,
      }),
    }))
    .filter(({ blockers }) => blockers.length);
  const excluded = new Set(refused.map(({ learnerId }) => learnerId));
  const wanted = people
    .filter(({ id }) => !excluded.has(id))
    .flatMap(({ id }) =>
      open.map((specification) => ({ learnerId: id, unitSpecificationId: specification.id })),
    );
  const units = wanted.length
    ? await insertUnits(tx, wanted, { cohortId, jurisdiction, language, targetDate: null })
    : [];
  if (units.length)
    await recordAct(tx, actor, 'cohort.enrolled', { cohort: cohortId }, { units: units.map(({ id }) => id) });
  return { units, refused, retired };
}

async function specificationsOf(tx: CentreTransaction, cohortId: string) {
  const rows = await tx.query(specificationsToEnrolOn.with(tx.centreId, cohortId));
  const retired = rows.filter((row) => row.retired);
  return {
    open: rows.filter((row) => !row.retired),
    retired: retired.map(({ id, code }) => ({ unitSpecificationId: id, code })),
  };
}

async function peopleToEnrol(tx: CentreTransaction, ids: readonly string[]): Promise<PersonWithRoles[]> {
  if (!ids.every(isId)) throw new NotFound('person');
  const people = await tx.query(peopleWithRoles.unlocked.with(tx.centreId, ids));
  if (people.length !== ids.length) throw new NotFound('person');
  return people;
}
