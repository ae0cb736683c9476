import { type CentreTransaction, statement } from '#database';
import {
  byConditions,
  type CohortFilter,
  conditionsOf,
  filteredLearners,
  attentionOrder,
  isAtRisk,
  valuesOf,
} from './filtered-learners.js';
import { type PackedUnits, packedUnits, type UnitProgress, unpackUnits } from './packed-units.js';

export interface LearnerProgress {
  readonly learnerId: string;
  readonly name: string;
  /** Of the units that were asked for. */
  readonly units: readonly UnitProgress[];
}

export interface CohortPage {
  /** How many learners the filter leaves, and how many of them are at risk. */
  readonly learners: number;
  readonly atRisk: number;
  readonly rows: readonly LearnerProgress[];
}

export const learnersOnAPage = 50;

interface LearnerRow {
  readonly learnerId: string;
  readonly name: string;
  readonly units: PackedUnits;
}

export const cohortPages = byConditions((conditions) =>
  statement<LearnerRow & { readonly learners: number; readonly atRisk: number }>(
    `with ${filteredLearners(conditions)}, ${packedUnits.moves}
     select c.learner_id as "learnerId", p.name, (select count(*) from filtered) as learners,
       (select count(*) from filtered c where ${isAtRisk('c.attention_from')}) as "atRisk",
       ${packedUnits.of('c.learner_id', conditions.includes(' unit') ? '$4' : undefined)} as units
     from (select * from filtered c ${attentionOrder} limit $7 offset $8) c
     join person p on p.centre_id = $1 and p.id = c.learner_id ${attentionOrder}`,
  ),
);

/**
 * A page of a cohort's learners with all their units, those who need attention longest first, in one statement.
 * For cohorts loaded through the actor.
 *
 * @param page from 1 on
 */
export async function cohortPage(
  tx: CentreTransaction,
  cohortId: string,
  filter: CohortFilter,
  page: number,
): Promise<CohortPage> {
  const values = [...valuesOf(tx, cohortId, filter), learnersOnAPage, (page - 1) * learnersOnAPage];
  const rows = await tx.query(cohortPages[conditionsOf(filter)].with(...values));
  const [first] = rows;
  return { learners: first?.learners ?? 0, atRisk: first?.atRisk ?? 0, rows: rows.map(toProgress) };
}

export const cohortSelections = byConditions((conditions) =>
  statement<{ readonly id: string }>(
    `with ${filteredLearners(conditions)} select c.learner_id as id from filtered c ${attentionOrder}`,
  ),
);

/** The ids of all the learners that a filter leaves, in the order of the pages. */
export async function cohortSelection(
  tx: CentreTransaction,
  cohortId: string,
  filter: CohortFilter,
): Promise<string[]> {
  const rows = await tx.query(cohortSelections[conditionsOf(filter)].with(...valuesOf(tx, cohortId, filter)));
  return rows.map(({ id }) => id);
}

const progressText = (specification?: string): string => `
  with ${packedUnits.moves}
  select p.id as "learnerId", p.name, ${packedUnits.of('p.id', specification)} as units
  from unnest($3::uuid[]) with ordinality as w (id, place) join person p on p.centre_id = $1 and p.id = w.id
  order by w.place`;

export const progressRows = {
  ofAllUnits: statement<LearnerRow>(progressText()),
  ofSpecification: statement<LearnerRow>(progressText('$4')),
};

/** How these learners stand in a cohort's units, in the order of their ids as given. */
export async function progressOfLearners(
  tx: CentreTransaction,
  cohortId: string,
  learnerIds: readonly string[],
  unitSpecificationId?: string,
): Promise<LearnerProgress[]> {
  const { ofAllUnits, ofSpecification } = progressRows;
  const rows = await tx.query(
    unitSpecificationId
      ? ofSpecification.with(tx.centreId, cohortId, learnerIds, unitSpecificationId)
      : ofAllUnits.with(tx.centreId, cohortId, learnerIds),
  );
  return rows.map(toProgress);
}

const toProgress = ({ learnerId, name, units }: LearnerRow): LearnerProgress => ({
  learnerId,
  name,
  units: unpackUnits(units),
});
