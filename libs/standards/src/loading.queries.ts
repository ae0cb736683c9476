import { statement } from '#database';
import type { Criterion } from './domain/assessed-criteria.js';
import type { CriterionKind, Standard } from './domain/standard.js';

/** What loading standards and indexing the library read. */

/** One load at a time, until its transaction ends. */
export const loaderLock = statement<object>(
  `select from pg_advisory_xact_lock(hashtext('attest: standards loader'))`,
);

export interface Unindexed {
  readonly id: string;
  readonly key: string;
  readonly content: Standard;
}

export interface OwnCriterion extends Pick<Criterion, 'kind' | 'text' | 'stem' | 'position'> {
  readonly id: string;
  readonly versionId: string;
}

export const unindexedRows = statement<Unindexed>(
  `select v.id, v.standard_key as key, v.content from standard_version v
   where not exists (select from library_version l where l.standard_version_id = v.id)`,
);

export const ownCriterionRows = statement<OwnCriterion>(
  `select id, standard_version_id as "versionId", kind, text, stem, position from criterion
   where standard_version_id = any($1::uuid[])`,
);

export const onShelfRows = statement<{
  readonly key: string;
  readonly id: string;
  readonly version: string;
  readonly retired: boolean;
}>(
  `select standard_key as key, id, version, retired_at is not null as retired from standard_version
   where standard_key = any($1)`,
);

/** One text for each wording that the library has. */
export const wordingRows = statement<{
  readonly id: string;
  readonly kind: CriterionKind;
  readonly text: string;
}>(
  `select distinct on (t.wording) t.wording as id, c.kind, t.text
   from library_text t join criterion c on c.id = t.criterion_id where t.wording is not null order by t.wording`,
);

export const digestRows = statement<{
  readonly key: string;
  readonly version: string;
  readonly digest: string;
}>('select standard_key as key, version, digest from standard_version where standard_key = any($1)');

export const contentRows = statement<{ readonly content: Standard; readonly digest: string }>(
  'select content, digest from standard_version where standard_key = $1 and version = $2',
);

export const versionIdRows = statement<{ readonly id: string }>(
  'select id from standard_version order by standard_key collate "C", version collate "C"',
);

/** Locked, to be retired or reinstated. */
export const retirementRows = statement<{ readonly id: string; readonly retired: boolean }>(
  `select id, retired_at is not null as retired from standard_version
   where standard_key = $1 and version = $2 for update`,
);
