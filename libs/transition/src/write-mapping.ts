import { type BoundStatement, type CentreTransaction, insertAll, newId } from '#database';
import type { MappingPair } from './domain/mapping.js';
import { TransitionMappingRow } from './entities/transition-mapping.entity.js';

export interface MappingEdited {
  readonly by: string;
  readonly reason: string;
}

/** Writes rows of a plan's mapping. */
export const insertPairs = (
  { centreId, now }: CentreTransaction,
  planId: string,
  pairs: readonly MappingPair[],
  edited?: MappingEdited,
): BoundStatement<unknown> =>
  insertAll(
    TransitionMappingRow,
    pairs.map(({ criterionId, toCriterionId, kind, similarity, doubts }) => ({
      ...{ centreId, id: newId(), planId, criterionId, toCriterionId, kind, similarity, doubts },
      ...(edited && { editedBy: edited.by, editedAt: now, reason: edited.reason }),
    })),
  );
