import { type CentreTransaction, newId, type NewRow, statement } from '#database';
import { NotFound } from '#refusals';
import { recordEvidenceLinks } from '#units';
import type { CrossReferenceRow } from './entities/cross-reference.entity.js';

/** "This evidence shows this criterion", with the `question` asked or the words said. */
export type CriterionLink = Pick<
  NewRow<CrossReferenceRow>,
  'unitId' | 'criterionId' | 'locator' | 'question'
>;

export interface WritableRevision {
  readonly revisionId: string;
  readonly learnerId: string;
}

export const insertedLinks = statement<{ readonly id: string }>(
  `insert into cross_reference (centre_id, id, revision_id, learner_id, unit_id, criterion_id, locator, question, created_at)
   select u.centre_id, l.id, $2, u.learner_id, u.id, c.criterion_id, nullif(l.locator, 'null'), l.question, $5
   from jsonb_to_recordset($4) as l (id uuid, unit_id uuid, criterion_id uuid, locator jsonb, question text)
   join unit u on u.centre_id = $1 and u.id = l.unit_id and u.learner_id = $3 and u.withdrawn_at is null
   join criterion_state c on c.centre_id = u.centre_id and c.unit_id = u.id and c.criterion_id = l.criterion_id
   returning id`,
);

/**
 * Inserts cross-references from a revision to criteria of its learner's live units, all or none. Does not count
 * them: see `countLinks`.
 *
 * @returns the ids of the cross-references, in the order given
 * @throws NotFound when a criterion is of no live unit of that learner
 */
export async function insertLinks(
  tx: CentreTransaction,
  { revisionId, learnerId }: WritableRevision,
  links: readonly CriterionLink[],
): Promise<string[]> {
  if (!links.length) return [];
  const rows = links.map(({ unitId, criterionId, locator, question }) => ({
    id: newId(),
    unit_id: unitId,
    criterion_id: criterionId,
    locator: locator ?? null,
    question: question?.trim() || null,
  }));
  const inserted = await tx.query(
    insertedLinks.with(tx.centreId, revisionId, learnerId, JSON.stringify(rows), tx.now),
  );
  if (inserted.length !== rows.length) throw new NotFound('criterion');
  return rows.map(({ id }) => id);
}

export const removedLinks = statement<{ readonly unitId: string; readonly criterionId: string }>(
  `delete from cross_reference where centre_id = $1 and revision_id = $2 and ($3::uuid[] is null or id = any($3))
   returning unit_id as "unitId", criterion_id as "criterionId"`,
);

/** Removes cross-references of a draft, all of them or those that are named, and counts them out. */
export async function removeLinks(
  tx: CentreTransaction,
  revisionId: string,
  ids: readonly string[] | null = null,
): Promise<void> {
  await countLinks(tx, await tx.query(removedLinks.with(tx.centreId, revisionId, ids)), -1);
}

/** Counts draft cross-references added (1) or removed (-1) in their units, always in the same order, to avoid deadlocks. */
export async function countLinks(
  tx: CentreTransaction,
  links: readonly Pick<CriterionLink, 'unitId' | 'criterionId'>[],
  by: 1 | -1,
): Promise<void> {
  for (const unitId of [...new Set(links.map((link) => link.unitId))].sort()) {
    const ofUnit = links.filter((link) => link.unitId === unitId);
    await recordEvidenceLinks(
      tx,
      unitId,
      ofUnit.map(({ criterionId }) => ({ criterionId, by })),
    );
  }
}
