import { buffer } from 'node:stream/consumers';
import type { ChildProgram } from '#children';
import type { CentrePayload, Task, TaskCentre } from '#jobs';
import type { ObjectStore } from '#storage';
import { importDocument, type ImportedDocument, usualImportLimits } from '#standards-import';
import type { DraftRefusal, DraftSource } from './draft.js';
import { contentOf } from './draft-content.js';

/** The task that follows a document's arrival. */
export const readSource = 'read-standard-source';

export interface ReadSource extends CentrePayload {
  readonly draftId: string;
}

/**
 * Imports an uploaded document. One that is not a standard, or cannot be read, is a refusal on the draft; any other
 * failure is retried by the queue. The stored document is removed after import.
 */
export const readSourceTask =
  (store: ObjectStore, program?: ChildProgram): Task<ReadSource> =>
  async ({ draftId }, centre) => {
    const waiting = await centre.inCentre((tx) =>
      tx.queryOne<{ key: string; fileName: string }>(
        `select object_key as key, file_name as "fileName" from standard_draft where id = $1 and state = 'reading'`,
        [draftId],
      ),
    );
    if (!waiting) return;
    const bytes = await buffer(await store.read(centre.centreId, waiting.key));
    const limits = { ...usualImportLimits, signal: centre.signal };
    const imported = await importDocument(bytes, { fileName: waiting.fileName, limits }, program);
    if (imported.outcome === 'unreadable' && centre.signal.aborted) throw new Error('the worker stops');
    await saveImport(centre, draftId, imported);
    await store.remove(centre.centreId, waiting.key);
  };

async function saveImport(centre: TaskCentre, draftId: string, imported: ImportedDocument): Promise<void> {
  const draft = imported.outcome === 'draft' ? imported : undefined;
  const { content, yaml } = draft ? contentOf(draft.standard) : { content: null, yaml: null };
  await centre.inCentre((tx) =>
    tx.query(
      `update standard_draft set state = $2, object_key = null, document = $3, remarks = $4, refusal = $5,
         content = $6, yaml = $7, changed_at = $8
       where id = $1 and state = 'reading'`,
      [
        draftId,
        draft ? 'open' : 'unread',
        asJson(sourceOf(imported)),
        asJson(draft?.remarks ?? []),
        asJson(refusalOf(imported)),
        content,
        yaml,
        tx.now,
      ],
    ),
  );
}

function sourceOf(imported: ImportedDocument): DraftSource | null {
  if (!('document' in imported)) return null;
  const { source, pages, lines } = imported.document;
  return {
    source,
    pages,
    lines: lines.map(({ line, page, text, marker }) => ({ line, page, text: withMarker(marker, text) })),
  };
}

const withMarker = (marker: string | undefined, text: string): string =>
  marker === undefined ? text : `${marker} ${text}`;

function refusalOf(imported: ImportedDocument): DraftRefusal | null {
  switch (imported.outcome) {
    case 'draft':
      return null;
    case 'unreadable':
      return { because: 'unreadable', code: imported.because, facts: imported.facts };
    case 'not-a-standard':
      return { because: 'not-a-standard', code: imported.kind, facts: imported.because };
  }
}

/** `jsonb` cannot hold NUL or lone surrogates. */
const asJson = (value: unknown): string | null =>
  value === null
    ? null
    : JSON.stringify(value, (_, inner: unknown) =>
        typeof inner === 'string' ? inner.replace(/[\0\p{Cs}]/gu, '\ufffd') : inner,
      );
