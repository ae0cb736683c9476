import { buffer } from 'node:stream/consumers';
import type { ChildProgram } from '#child-processes';
import { load, update } from '#database';
import type { CentrePayload, Task, TaskCentre } from '#jobs';
import type { ObjectStore } from '#storage';
import { importDocument, type ImportedDocument, defaultImportLimits } from '#standards-import';
import type { DraftRefusal, DraftSource } from './draft.js';
import { contentOf } from './draft-content.js';
import { StandardDraftRow } from './entities/standard-draft.entity.js';

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
      tx.queryOne(
        load(StandardDraftRow, { id: draftId, state: 'reading' }, { only: ['objectKey', 'fileName'] }),
      ),
    );
    if (!waiting?.objectKey) return;
    const { objectKey, fileName } = waiting;
    const bytes = await buffer(await store.read(centre.centreId, objectKey));
    const limits = { ...defaultImportLimits, signal: centre.signal };
    const imported = await importDocument(bytes, { fileName, limits }, program);
    if (imported.outcome === 'unreadable' && centre.signal.aborted) throw new Error('the worker stops');
    await saveImport(centre, draftId, imported);
    await store.remove(centre.centreId, objectKey);
  };

async function saveImport(centre: TaskCentre, draftId: string, imported: ImportedDocument): Promise<void> {
  const draft = imported.outcome === 'draft' ? imported : undefined;
  await centre.inCentre((tx) =>
    tx.query(
      update(
        StandardDraftRow,
        { id: draftId, state: 'reading' },
        {
          state: draft ? 'open' : 'unread',
          objectKey: null,
          document: printable(sourceOf(imported)),
          remarks: printable(draft?.remarks ?? []),
          refusal: printable(refusalOf(imported)),
          ...(draft && contentOf(draft.standard)),
          changedAt: tx.now,
        },
      ),
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
const printable = <Value>(value: Value): Value =>
  JSON.parse(JSON.stringify(value), (_, inner: unknown) =>
    typeof inner === 'string' ? inner.replace(/[\0\p{Cs}]/gu, '\ufffd') : inner,
  ) as Value;
