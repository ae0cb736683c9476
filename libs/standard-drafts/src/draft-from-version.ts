import { recordAct } from '#audit';
import { type CentreTransaction, insert, newId } from '#database';
import { findStandardVersion, type Librarian, onlyLibrarians, type VersionName } from '#standards';
import { begunBy } from './begun-by.js';
import { contentOf } from './draft-content.js';
import { StandardDraftRow } from './entities/standard-draft.entity.js';

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
  const id = newId();
  await tx.query(
    insert(StandardDraftRow, {
      ...begunBy(tx, librarian),
      id,
      state: 'open',
      fileName: `${key}/${version}.yaml`,
      ...contentOf(published),
    }),
  );
  await recordAct(tx, librarian, 'standard-draft.begun', { standardDraft: id, standardVersion: versionId });
  return id;
}
