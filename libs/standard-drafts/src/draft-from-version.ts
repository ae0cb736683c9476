import { recordAct } from '#audit';
import { newId, type CentreTransaction } from '#database';
import { findStandardVersion, type Librarian, onlyLibrarians, type VersionName } from '#standards';
import { contentOf } from './draft-content.js';

/**
 * Begins a draft with the content of a published version, for a new one that differs little, or for a correction: it has
 * to be given another version number before it can be published.
 *
 * @returns the draft's id
 * @throws NotAllowed; NotFound('standard-version')
 */
export async function draftFromVersion(
  tx: CentreTransaction,
  librarian: Librarian,
  { key, version }: VersionName,
): Promise<string> {
  await onlyLibrarians(tx, librarian, 'draft-standard');
  const { id: versionId, content: published } = await findStandardVersion(tx, key, version);
  const { content, yaml } = contentOf(published);
  const id = newId();
  await tx.query(
    `insert into standard_draft (id, centre_id, state, file_name, content, yaml, created_by, created_at, changed_by,
       changed_at)
     values ($1, $2, 'open', $3, $4, $5, $6, $7, $6, $7)`,
    [id, librarian.centreId, `${key}/${version}.yaml`, content, yaml, librarian.accountId, tx.now],
  );
  await recordAct(tx, librarian, 'standard-draft.begun', { standardDraft: id, standardVersion: versionId });
  return id;
}
