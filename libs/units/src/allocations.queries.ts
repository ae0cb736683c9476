import { statement } from '#database';
import type { UnitToAllocate } from './domain/allocation-blockers.js';
import { leftJoinAssessor, leftJoinIqa } from './unit-joins.js';

export const unitsToAllocate = statement<UnitToAllocate & { readonly id: string }>(
  `select u.id, u.learner_id as "learnerId", u.withdrawn_at as "withdrawnAt", a.person_id as "assessorId",
     q.person_id as "iqaId"
   from unit u
   ${leftJoinAssessor}
   ${leftJoinIqa}
   where u.centre_id = $1 and u.id = any($2::uuid[]) order by u.id`,
);

export const endedAllocations = statement(
  `update allocation set ended_at = $4
   where centre_id = $1 and unit_id = any($2::uuid[]) and duty = any($3::text[]) and ended_at is null`,
);
