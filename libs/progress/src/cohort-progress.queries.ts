import { type CentreTransaction, statement } from '#database';
import { chosenLearners, type CohortFilter, inOrder } from './chosen-learners.js';
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
  const { chosen, isAtRisk, values, value } = chosenLearners(tx, cohortId, filter);
  const selectedSpecification = filter.unitSpecificationId && value(filter.unitSpecificationId);
  const rows = await tx.query<LearnerRow & { readonly learners: number; readonly atRisk: number }>(
    `with ${chosen}, ${packedUnits.moves}
     select c.learner_id as "learnerId", p.name, (select count(*) from chosen) as learners,
       (select count(*) from chosen c where ${isAtRisk('c.attention_from')}) as "atRisk",
       ${packedUnits.of('c.learner_id', selectedSpecification)} as units
     from (select * from chosen c ${inOrder} limit ${value(learnersOnAPage)} offset ${value((page - 1) * learnersOnAPage)}) c
     join person p on p.centre_id = $1 and p.id = c.learner_id ${inOrder}`,
    values,
  );
  const [first] = rows;
  return { learners: first?.learners ?? 0, atRisk: first?.atRisk ?? 0, rows: rows.map(toProgress) };
}

/** The ids of all the learners that a filter leaves, in the order of the pages. */
export async function cohortSelection(
  tx: CentreTransaction,
  cohortId: string,
  filter: CohortFilter,
): Promise<string[]> {
  const { chosen, values } = chosenLearners(tx, cohortId, filter);
  const rows = await tx.query<{ id: string }>(
    `with ${chosen} select c.learner_id as id from chosen c ${inOrder}`,
    values,
  );
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

interface LearnerRow {
  readonly learnerId: string;
  readonly name: string;
  readonly units: PackedUnits;
}

const toProgress = ({ learnerId, name, units }: LearnerRow): LearnerProgress => ({
  learnerId,
  name,
  units: unpackUnits(units),
});
