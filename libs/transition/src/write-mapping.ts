import { newId, type CentreTransaction } from '#database';
import type { MappingPair } from './domain/mapping.js';

export interface Edited {
  readonly by: string;
  readonly reason: string;
}

/** Writes rows of a plan's mapping. */
export async function insertPairs(
  tx: CentreTransaction,
  planId: string,
  pairs: readonly MappingPair[],
  edited?: Edited,
): Promise<void> {
  await tx.query(
    `insert into transition_mapping (centre_id, id, plan_id, criterion_id, to_criterion_id, kind, similarity, doubts,
       edited_by, edited_at, reason)
     select $1::uuid, r.id, $2::uuid, r.criterion, r.partner, r.kind, r.similarity, r.doubts, $4::uuid, $5::timestamptz, $6
     from jsonb_to_recordset($3) as r (id uuid, criterion uuid, partner uuid, kind text, similarity real, doubts text[])`,
    [
      tx.centreId,
      planId,
      JSON.stringify(
        pairs.map(({ criterionId, toCriterionId, ...pair }) => ({
          ...pair,
          id: newId(),
          criterion: criterionId,
          partner: toCriterionId,
        })),
      ),
      edited?.by ?? null,
      edited ? tx.now : null,
      edited?.reason ?? null,
    ],
  );
}
