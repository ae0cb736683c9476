import { type CentreTransaction, containing, statement } from '#database';
import { liveRoles, type Role } from '#people';

/** A person for a rule that asks what they may be given. */
export interface PersonWithRoles {
  readonly id: string;
  readonly suspended: boolean;
  readonly roles: readonly Role[];
}

const people = `select p.id, p.state = 'suspended' as suspended, ${liveRoles('p')} as roles
  from person p where p.centre_id = $1 and p.id = any($2::uuid[]) order by p.id`;

export const peopleWithRoles = {
  unlocked: statement<PersonWithRoles>(people),
  /** Locked against a concurrent suspension. */
  locked: statement<PersonWithRoles>(`${people} for share of p`),
};

export interface PersonHolding {
  readonly id: string;
  readonly name: string;
}

export const activeHolders = statement<PersonHolding>(
  `select p.id, p.name from person p
   join person_role r on r.centre_id = p.centre_id and r.person_id = p.id and r.ended_at is null and r.role = $2
   where p.centre_id = $1 and p.state = 'active' order by p.name collate "en-x-icu", p.id`,
);

/** The active people of the centre who hold a role, by name: whom one can enrol, allocate or name a manager. */
export const peopleHolding = (tx: CentreTransaction, role: Role): Promise<PersonHolding[]> =>
  tx.query(activeHolders.with(tx.centreId, role));

export const learnersNotEnrolled = statement<PersonHolding & { readonly total: number }>(
  `select p.id, p.name, count(*) over () as total from person p
   join person_role r on r.centre_id = p.centre_id and r.person_id = p.id and r.ended_at is null and r.role = 'learner'
   where p.centre_id = $1 and p.state = 'active' and ($3::text is null or p.name ilike $3)
     and exists (
       select from cohort_unit cu
       join unit_specification s on s.centre_id = cu.centre_id and s.id = cu.unit_specification_id
       join standard_version v on v.id = s.standard_version_id and v.retired_at is null
       where cu.centre_id = $1 and cu.cohort_id = $2 and cu.replaced_by is null and not exists (
         select from unit u where u.centre_id = $1 and u.learner_id = p.id and u.withdrawn_at is null
           and u.unit_specification_id = cu.unit_specification_id))
   order by p.name collate "en-x-icu", p.id limit $4`,
);

/**
 * Active learners of the centre not yet enrolled on every unit of the cohort that takes new learners, by name: at most
 * `limit`, and how many there are.
 */
export async function learnersToEnrol(
  tx: CentreTransaction,
  cohortId: string,
  text: string,
  limit: number,
): Promise<{ readonly learners: readonly PersonHolding[]; readonly total: number }> {
  const rows = await tx.query(learnersNotEnrolled.with(tx.centreId, cohortId, containing(text), limit));
  return { learners: rows, total: rows[0]?.total ?? 0 };
}
