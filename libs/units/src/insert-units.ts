import { newId, type CentreTransaction } from '#database';
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

/**
 * Writes units with one row for each assessed criterion, however many, in two statements. Somebody who has a live
 * unit of the specification keeps it and gets no second one.
 *
 * @returns the units that were made
 */
export async function insertUnits(
  tx: CentreTransaction,
  units: readonly UnitToInsert[],
  { cohortId, jurisdiction, language, targetDate }: CommonToUnits,
): Promise<(UnitToInsert & { readonly id: string })[]> {
  const made = await tx.query<UnitToInsert & { id: string }>(
    `insert into unit (centre_id, id, learner_id, unit_specification_id, cohort_id, jurisdiction, language, target_date,
       enrolled_at, criteria_total)
     select $1, w.id, w.learner_id, w.unit_specification_id, $5, $6, $7, $8, $9,
       (select count(*) from criterion cr where cr.standard_version_id = s.standard_version_id)
     from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as w (id, learner_id, unit_specification_id)
     join unit_specification s on s.centre_id = $1 and s.id = w.unit_specification_id
     on conflict (centre_id, learner_id, unit_specification_id) where withdrawn_at is null do nothing
     returning id, learner_id as "learnerId", unit_specification_id as "unitSpecificationId"`,
    [
      tx.centreId,
      units.map(() => newId()),
      units.map(({ learnerId }) => learnerId),
      units.map(({ unitSpecificationId }) => unitSpecificationId),
      cohortId,
      jurisdiction,
      language,
      targetDate,
      tx.now,
    ],
  );
  await tx.query(
    `insert into criterion_state (centre_id, unit_id, criterion_id, position, changed_at)
     select $1, u.id, cr.id, cr.position, $3 from unit u
     join unit_specification s on s.centre_id = u.centre_id and s.id = u.unit_specification_id
     join criterion cr on cr.standard_version_id = s.standard_version_id
     where u.centre_id = $1 and u.id = any($2::uuid[])`,
    [tx.centreId, made.map(({ id }) => id), tx.now],
  );
  return made;
}
