import { type CentreTransaction, type Row, statement } from '#database';
import type { Method } from '#units';
import type { Locator } from './domain/locator.js';
import type { CrossReferenceRow } from './entities/cross-reference.entity.js';
import type { EvidenceFileRow } from './entities/evidence-file.entity.js';

export type ListedFile = Omit<
  Row<EvidenceFileRow>,
  'centreId' | 'revisionId' | 'learnerId' | 'objectKey' | 'format' | 'derivativeKey' | 'createdAt'
>;

export const fileRows = statement<ListedFile>(
  `select id, position, name, media_type as "mediaType", bytes, sha256, state,
     derivative_state as "derivativeState", derivative_width as "derivativeWidth",
     derivative_height as "derivativeHeight"
   from evidence_file where centre_id = $1 and revision_id = $2 order by position, id`,
);

/** The files of a revision that was loaded through the actor, in the order in which they came. */
export const filesOf = (tx: CentreTransaction, revisionId: string): Promise<ListedFile[]> =>
  tx.query(fileRows.with(tx.centreId, revisionId));

export interface LinkedCriterion {
  readonly id: string;
  readonly unitId: string;
  readonly unitCode: string;
  readonly unitTitle: string;
  readonly unitWithdrawn: boolean;
  readonly criterionId: string;
  readonly label: string;
  readonly kind: 'performance' | 'knowledge';
  /** Verbatim, as published; with its stem, when it is a sub-item, one sentence. */
  readonly text: string;
  readonly stem: string | null;
  readonly locator: Locator | null;
  readonly question: string | null;
  /** What the unit specification allows. */
  readonly methods: readonly Method[];
  readonly simulationAllowed: boolean;
}

export const linkedCriteria = statement<LinkedCriterion>(
  `select x.id, x.unit_id as "unitId", s.code as "unitCode", s.title as "unitTitle",
     u.withdrawn_at is not null as "unitWithdrawn", x.criterion_id as "criterionId", c.label, c.kind, c.text,
     c.stem, x.locator, x.question, s.methods, s.simulation_allowed as "simulationAllowed"
   from cross_reference x
   join unit u on u.centre_id = x.centre_id and u.id = x.unit_id
   join unit_specification s on s.centre_id = u.centre_id and s.id = u.unit_specification_id
   join criterion c on c.id = x.criterion_id
   where x.centre_id = $1 and x.revision_id = $2 and ($3::uuid[] is null or x.unit_id = any($3))
   order by s.code, u.id, c.position`,
);

/**
 * What a revision that was loaded through the actor shows, unit by unit in the order of the standard.
 *
 * @param unitIds only these units: for assessors, those that are theirs
 */
export const crossReferencesOf = (
  tx: CentreTransaction,
  revisionId: string,
  unitIds: readonly string[] | null = null,
): Promise<LinkedCriterion[]> => tx.query(linkedCriteria.with(tx.centreId, revisionId, unitIds));

/** "This evidence shows this criterion", without where. */
export type Reference = Pick<Row<CrossReferenceRow>, 'id' | 'unitId' | 'criterionId'>;

export const references = statement<Reference>(
  `select id, unit_id as "unitId", criterion_id as "criterionId" from cross_reference
   where centre_id = $1 and revision_id = $2 order by unit_id, criterion_id`,
);

/** All cross-references of a revision, those to withdrawn units included. */
export const referencesOf = (tx: CentreTransaction, revisionId: string): Promise<Reference[]> =>
  tx.query(references.with(tx.centreId, revisionId));
