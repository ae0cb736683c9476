import { recordAct } from '#audit';
import { isId, type CentreTransaction } from '#database';
import type { Actor, Role } from '#people';
import { NotFound } from '#refusals';
import { type EnrolmentBlocker, enrolmentBlockers } from './domain/enrolment-blockers.js';
import type { Jurisdiction, Language } from './domain/places.js';
import { checkPlace } from './enrol.js';
import { insertUnits } from './insert-units.js';
import { loadCohortFor } from './load-cohort-for.js';

export interface CohortEnrolment {
  readonly cohortId: string;
  readonly learnerIds: readonly string[];
  readonly jurisdiction: Jurisdiction;
  readonly language: Language;
}

export interface CohortEnrolled {
  readonly units: readonly {
    readonly id: string;
    readonly learnerId: string;
    readonly unitSpecificationId: string;
  }[];
  /** Who was left out, and why. Units that somebody has already are simply kept. */
  readonly refused: readonly { readonly learnerId: string; readonly blockers: readonly EnrolmentBlocker[] }[];
  /** The cohort's specifications on which nobody was enrolled, because their standard takes no new learners. */
  readonly retired: readonly { readonly unitSpecificationId: string; readonly code: string }[];
}

/**
 * Enrols learners, any number at once, on all units of a cohort, with its target dates. Its manager or an
 * administrator may. Those who cannot be enrolled are left out and named, as are units of retired standards; the others
 * are enrolled.
 *
 * @throws NotFound for a cohort that is not theirs or a person that the centre has not; Invalid for an unknown
 *   jurisdiction or language
 */
export async function enrolCohort(
  tx: CentreTransaction,
  actor: Actor,
  { cohortId, learnerIds, jurisdiction, language }: CohortEnrolment,
): Promise<CohortEnrolled> {
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
  const left = new Set(refused.map(({ learnerId }) => learnerId));
  const wanted = people
    .filter(({ id }) => !left.has(id))
    .flatMap(({ id }) => open.map((s) => ({ learnerId: id, unitSpecificationId: s.id })));
  const units = wanted.length
    ? await insertUnits(tx, wanted, { cohortId, jurisdiction, language, targetDate: null })
    : [];
  if (units.length)
    await recordAct(tx, actor, 'cohort.enrolled', { cohort: cohortId }, { units: units.map(({ id }) => id) });
  return { units, refused, retired };
}

async function specificationsOf(tx: CentreTransaction, cohortId: string) {
  const rows = await tx.query<{ id: string; code: string; retired: boolean }>(
    `select s.id, s.code, v.retired_at is not null as retired
     from cohort_unit cu
     join unit_specification s on s.centre_id = cu.centre_id and s.id = cu.unit_specification_id
     join standard_version v on v.id = s.standard_version_id
     where cu.centre_id = $1 and cu.cohort_id = $2 and cu.replaced_by is null order by cu.target_date, cu.id`,
    [tx.centreId, cohortId],
  );
  const retired = rows.filter((row) => row.retired);
  return {
    open: rows.filter((row) => !row.retired),
    retired: retired.map(({ id, code }) => ({ unitSpecificationId: id, code })),
  };
}

async function peopleToEnrol(
  tx: CentreTransaction,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly suspended: boolean; readonly roles: readonly Role[] }[]> {
  if (!ids.every(isId)) throw new NotFound('person');
  const people = await tx.query<{ id: string; suspended: boolean; roles: Role[] }>(
    `select p.id, p.state = 'suspended' as suspended,
       array(select r.role from person_role r where r.centre_id = p.centre_id and r.person_id = p.id
             and r.ended_at is null) as roles
     from person p where p.centre_id = $1 and p.id = any($2::uuid[]) order by p.id`,
    [tx.centreId, ids],
  );
  if (people.length !== ids.length) throw new NotFound('person');
  return people;
}
