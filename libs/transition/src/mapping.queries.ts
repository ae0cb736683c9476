import { type CentreTransaction, statement } from '#database';
import type { MappedText, MappingPair } from './domain/mapping.js';

/** A row of a plan's mapping, with who said so where the comparison did not. */
export interface MappingRow extends MappingPair {
  readonly id: string;
  readonly editedBy: string | null;
  readonly editedAt: Date | null;
  readonly reason: string | null;
}

export const mappingRows = statement<MappingRow>(
  `select m.id, m.criterion_id as "criterionId", m.to_criterion_id as "toCriterionId", m.kind, m.similarity, m.doubts,
       p.name as "editedBy", m.edited_at as "editedAt", m.reason
     from transition_mapping m
     left join criterion f on f.id = m.criterion_id left join criterion t on t.id = m.to_criterion_id
     left join person p on p.centre_id = m.centre_id and p.id = m.edited_by
     where m.centre_id = $1 and m.plan_id = $2 order by t.position nulls last, f.position`,
);

/** The mapping of a plan that was loaded through the actor: in the order of the new version, then what was withdrawn. */
export const mappingOf = (tx: CentreTransaction, planId: string): Promise<MappingRow[]> =>
  tx.query(mappingRows.with(tx.centreId, planId));

export const sentenceRows = statement<MappedText>(
  `select id, trim(regexp_replace(concat_ws(' ', stem, text), '\\s+', ' ', 'g')) as sentence
     from criterion where standard_version_id = $1 order by position`,
);

/** The criteria of a version, each as one sentence with its stem. */
export const textsOf = (tx: CentreTransaction, standardVersionId: string): Promise<MappedText[]> =>
  tx.query(sentenceRows.with(standardVersionId));

export const mappingRemoved = statement<Record<never, never>>(
  'delete from transition_mapping where centre_id = $1 and plan_id = $2 and id = any($3)',
);
