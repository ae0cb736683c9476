import { type BoundStatement, type Connection, statement } from '#database';
import { NotFound } from '#refusals';
import type { Criterion } from './domain/assessed-criteria.js';
import type { Standard } from './domain/standard.js';

/** One line of the library's list. */
export interface StandardVersionSummary {
  readonly id: string;
  readonly key: string;
  readonly version: string;
  readonly title: string;
  /** The indicative review date as printed; see `reviewIsPast`. */
  readonly reviewDate: string | null;
  /** How many criteria are assessed. */
  readonly performance: number;
  readonly knowledge: number;
  /** The version that is used now of its standard: the newest that is not retired. */
  readonly current: boolean;
  /** Since when it takes no new learners; null while it does. */
  readonly retiredAt: Date | null;
}

/** A criterion with the id that units, cross-references and decisions point to. */
export interface CriterionRow extends Criterion {
  readonly id: string;
}

export interface StandardVersionDetail extends StandardVersionSummary {
  readonly digest: string;
  readonly loadedAt: Date;
  /** Everything published, as its file holds it. */
  readonly content: Standard;
  /** In the order printed. */
  readonly criteria: readonly CriterionRow[];
}

const countOf = (kind: string) =>
  `(select count(*) from criterion c where c.standard_version_id = v.id and c.kind = '${kind}')`;

/** Of a version `v`, its standard `s` and, where it is indexed, its `library_version` `l`. */
export const summaryColumns = `v.id, v.standard_key as key, v.version, v.title, v.review_date as "reviewDate",
  coalesce(l.performance, ${countOf('performance')}) as performance,
  coalesce(l.knowledge, ${countOf('knowledge')}) as knowledge,
  v.id is not distinct from s.current_version_id as current, v.retired_at as "retiredAt"`;

const versions = `standard_version v join standard s on s.key = v.standard_key
  left join library_version l on l.standard_version_id = v.id`;

export const summaryRows = statement<StandardVersionSummary>(
  `select ${summaryColumns} from ${versions} order by v.title, v.standard_key, v.loaded_at desc, v.id desc`,
);

/** Every version in the library, by title, a standard's newest first. Any transaction may read it. */
export async function listStandardVersions(tx: Connection): Promise<StandardVersionSummary[]> {
  return tx.query(summaryRows.with());
}

const detailWhere = (condition: string) =>
  `select ${summaryColumns}, v.digest, v.loaded_at as "loadedAt", v.content,
     coalesce((
       select json_agg(json_build_object('id', c.id, 'label', c.label, 'kind', c.kind, 'position', c.position,
         'text', c.text, 'stem', c.stem, 'headingLabel', c.heading_label) order by c.position)
       from criterion c where c.standard_version_id = v.id), '[]') as criteria
   from ${versions} where ${condition}`;

export const detailRows = {
  byId: statement<StandardVersionDetail>(detailWhere('v.id::text = $1')),
  byName: statement<StandardVersionDetail>(detailWhere('v.standard_key = $1 and v.version = $2')),
};

/** One version with its criteria. @throws NotFound('standard-version') */
export const loadStandardVersion = (tx: Connection, id: string): Promise<StandardVersionDetail> =>
  oneVersion(tx, detailRows.byId.with(id.toLowerCase()));

/** One version by its own name (`SFJBI502`, `2`) with its criteria. @throws NotFound('standard-version') */
export const findStandardVersion = (
  tx: Connection,
  key: string,
  version: string,
): Promise<StandardVersionDetail> => oneVersion(tx, detailRows.byName.with(key, version));

async function oneVersion(
  tx: Connection,
  wanted: BoundStatement<StandardVersionDetail>,
): Promise<StandardVersionDetail> {
  const found = await tx.queryOne(wanted);
  if (!found) throw new NotFound('standard-version');
  return found;
}
