import { type CentreTransaction, newId, statement } from '#database';
import { joinSpecification } from './unit-joins.js';
import type { Jurisdiction, Language } from './domain/places.js';

export interface UnitToInsert {
  readonly learnerId: string;
  readonly unitSpecificationId: string;
}

export interface CommonToUnits {
  readonly cohortId: string | null;
  readonly jurisdiction: Jurisdiction;
  readonly language: Language;
  readonly targetDate: string | null;
}

export const insertedUnits = statement<UnitToInsert & { readonly id: string }>(
  `insert into unit (centre_id, id, learner_id, unit_specification_id, cohort_id, jurisdiction, language, target_date,
     enrolled_at, criteria_total)
   select $1, w.id, w.learner_id, w.unit_specification_id, $5, $6, $7, $8, $9,
     (select count(*) from criterion cr where cr.standard_version_id = s.standard_version_id)
   from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as w (id, learner_id, unit_specification_id)
   join unit_specification s on s.centre_id = $1 and s.id = w.unit_specification_id
   on conflict (centre_id, learner_id, unit_specification_id) where withdrawn_at is null do nothing
   returning id, learner_id as "learnerId", unit_specification_id as "unitSpecificationId"`,
);

/** One row for each assessed criterion of these units. */
export const insertedCriteria = statement(
  `insert into criterion_state (centre_id, unit_id, criterion_id, position, changed_at)
   select $1, u.id, cr.id, cr.position, $3 from unit u
   ${joinSpecification}
   join criterion cr on cr.standard_version_id = s.standard_version_id
   where u.centre_id = $1 and u.id = any($2::uuid[])`,
);

/**
 * Inserts units with their criteria, however many, in two statements. A learner who has a live unit of the specification
 * keeps it and gets no second one.
 *
 * @returns the units that were inserted
 */
export async function insertUnits(
  tx: CentreTransaction,
  units: readonly UnitToInsert[],
  { cohortId, jurisdiction, language, targetDate }: CommonToUnits,
): Promise<(UnitToInsert & { readonly id: string })[]> {
  const ids = units.map(() => newId());
  const learners = units.map(({ learnerId }) => learnerId);
  const specifications = units.map(({ unitSpecificationId }) => unitSpecificationId);
  const inserted = await tx.query(
    insertedUnits.with(
      ...[tx.centreId, ids, learners, specifications],
      ...[cohortId, jurisdiction, language, targetDate, tx.now],
    ),
  );
  await tx.query(
    insertedCriteria.with(
      tx.centreId,
      inserted.map(({ id }) => id),
      tx.now,
    ),
  );
  return inserted;
}
