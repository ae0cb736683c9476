import { statement } from '#database';
import { liveRoles } from '#people';
import type { PersonToEnrol } from './domain/enrolment-blockers.js';

export const personToEnrol = statement<PersonToEnrol & { readonly specified: boolean }>(
  `select p.state = 'suspended' as suspended, ${liveRoles('p')} as roles,
     exists (select from unit u where u.centre_id = p.centre_id and u.learner_id = p.id
             and u.unit_specification_id = $3 and u.withdrawn_at is null) as "enrolledAlready",
     $4::uuid is null or exists (select from cohort_unit cu where cu.centre_id = p.centre_id and cu.cohort_id = $4
             and cu.unit_specification_id = $3) as "inCohort",
     exists (select from unit_specification s where s.centre_id = p.centre_id and s.id = $3) as specified,
     exists (select from unit_specification s join standard_version v on v.id = s.standard_version_id
             where s.centre_id = p.centre_id and s.id = $3 and v.retired_at is not null) as "standardRetired"
   from person p where p.centre_id = $1 and p.id = $2`,
);
