import type { Transaction } from '#database';
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

const summary = `v.id, v.standard_key as key, v.version, v.title, v.review_date as "reviewDate",
  (select count(*) from criterion c where c.standard_version_id = v.id and c.kind = 'performance') as performance,
  (select count(*) from criterion c where c.standard_version_id = v.id and c.kind = 'knowledge') as knowledge`;

/** Every version in the library, by title, a standard's newest first. Any transaction may read it. */
export async function listStandardVersions(tx: Transaction): Promise<StandardVersionSummary[]> {
  return tx.query(
    `select ${summary} from standard_version v order by v.title, v.standard_key, v.loaded_at desc, v.id desc`,
  );
}

/** One version with its criteria. @throws NotFound('standard-version') */
export async function loadStandardVersion(tx: Transaction, id: string): Promise<StandardVersionDetail> {
  return oneVersion(tx, 'v.id::text = $1', [id.toLowerCase()]);
}

/** One version by its own name (`SFJBI502`, `2`) with its criteria. @throws NotFound('standard-version') */
export async function findStandardVersion(
  tx: Transaction,
  key: string,
  version: string,
): Promise<StandardVersionDetail> {
  return oneVersion(tx, 'v.standard_key = $1 and v.version = $2', [key, version]);
}

async function oneVersion(
  tx: Transaction,
  where: string,
  parameters: readonly string[],
): Promise<StandardVersionDetail> {
  const found = await tx.queryOne<StandardVersionDetail>(
    `select ${summary}, v.digest, v.loaded_at as "loadedAt", v.content,
       (select json_agg(json_build_object('id', c.id, 'label', c.label, 'kind', c.kind, 'position', c.position,
           'text', c.text, 'stem', c.stem, 'headingLabel', c.heading_label) order by c.position)
        from criterion c where c.standard_version_id = v.id) as criteria
     from standard_version v where ${where}`,
    parameters,
  );
  if (!found) throw new NotFound('standard-version');
  return found;
}
