import { type Connection, isId, load, statement } from '#database';
import { Conflict, NotFound } from '#refusals';
import type { DraftSummary, StandardDraft } from './draft.js';
import { StandardDraftRow } from './entities/standard-draft.entity.js';
import { type Librarian, onlyLibrarians } from '#standards';

const summary = `d.id, d.state, d.file_name as "fileName", d.created_at as "createdAt", d.changed_at as "changedAt",
  v.standard_key as key, v.version`;
const drafts = 'standard_draft d left join standard_version v on v.id = d.standard_version_id';

export const draftSummaryRows = statement<DraftSummary>(
  `select ${summary} from ${drafts} order by d.state = 'published', d.changed_at desc, d.id desc limit 200`,
);

/** Every draft of the installation, what is open first, then the newest. @throws NotAllowed */
export async function listDrafts(tx: Connection, librarian: Librarian): Promise<DraftSummary[]> {
  await onlyLibrarians(tx, librarian, 'see-drafts');
  return tx.query(draftSummaryRows.with());
}

/** One draft with its source. @throws NotAllowed, NotFound('standard-draft') */
export async function loadDraft(tx: Connection, librarian: Librarian, id: string): Promise<StandardDraft> {
  await onlyLibrarians(tx, librarian, 'see-drafts');
  return readDraft(tx, id);
}

export const draftRows = statement<StandardDraft>(
  `select ${summary}, d.document, d.remarks, d.refusal, d.content, d.yaml, d.revision
         from ${drafts} where d.id = $1`,
);

async function readDraft(tx: Connection, id: string): Promise<StandardDraft> {
  const found = isId(id) ? await tx.queryOne(draftRows.with(id)) : undefined;
  if (!found) throw new NotFound('standard-draft');
  return found;
}

/** A draft whatever its state, locked. @throws NotFound('standard-draft') */
export async function lockDraft(tx: Connection, id: string): Promise<StandardDraft> {
  if (isId(id)) await tx.query(load(StandardDraftRow, { id }, { only: ['id'], lock: 'update' }));
  return readDraft(tx, id);
}

/**
 * The row of an open draft, locked, for whoever changes it.
 *
 * @param revision what the librarian saw of it
 * @throws NotAllowed, NotFound; Conflict `draft-not-open`, or `draft-changed-meanwhile` when another saved since
 */
export async function lockOpenDraft(
  tx: Connection,
  librarian: Librarian,
  id: string,
  revision: number,
): Promise<StandardDraft> {
  await onlyLibrarians(tx, librarian, 'change-draft');
  const draft = await lockDraft(tx, id);
  if (draft.state !== 'open') throw new Conflict('draft-not-open', { state: draft.state });
  if (draft.revision !== revision) throw new Conflict('draft-changed-meanwhile');
  return draft;
}

export const publishedDraft = statement(
  `update standard_draft d set state = 'published', changed_at = $4, standard_version_id = v.id
   from standard_version v where d.id = $1 and v.standard_key = $2 and v.version = $3`,
);

export const reopenedDraft = statement(
  `update standard_draft set state = 'open', revision = revision + 1, refusal = $2, changed_at = $3
   where id = $1 and state = 'publishing'`,
);

export const keptKeyRows = statement<{ key: string }>(
  'select object_key as key from standard_draft where object_key = any($1::uuid[])',
);

/** Which of these objects are documents that wait to be read. */
export async function keptSourceKeys(tx: Connection, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query(keptKeyRows.with(keys.filter(isId)));
  return new Set(rows.map(({ key }) => key));
}
