import { submitEvidence } from '#assessment';
import type { CentreTransaction } from '#database';
import {
  beginFile,
  crossReferencesOf,
  filesOf,
  finishFile,
  linkCriteria,
  saveConfidentiality,
  saveDeclaration,
  saveDraftDetails,
  saveLocators,
  startEvidence,
} from '#evidence';
import type { Learning } from './learning.js';
import type { PlannedItem } from './plan-items.js';
import { worded } from './writing/piece.js';

export interface PutForward {
  readonly evidenceId: string;
  readonly revisionId: string;
}

/** The learner writes a draft: text, files, what it shows and where. */
export async function draft(
  tx: CentreTransaction,
  learning: Learning,
  { piece, criteria }: PlannedItem,
  activityOn: string,
): Promise<PutForward> {
  const { learner, unitId, chance } = learning;
  const { method } = piece;
  const title = worded(piece.title, chance);
  const text = worded(piece.text, chance);
  const drafted = await startEvidence(tx, learner, { method, title });
  await saveDraftDetails(tx, learner, drafted.evidenceId, { title, method, activityOn, text });
  for (const kind of piece.attachments ?? [])
    await attach(tx, learning, drafted.evidenceId, chance.pick(learning.stage.attachments[kind]));
  const links = criteria.map(({ id }) => ({ unitId, criterionId: id }));
  await linkCriteria(tx, learner, drafted.evidenceId, links);
  if (chance.happens(0.6)) await locate(tx, learning, drafted, text);
  return drafted;
}

/** The learner completes the declarations and submits. @returns the revision to assess */
export async function submit(tx: CentreTransaction, learning: Learning, evidenceId: string): Promise<string> {
  const { learner, chance } = learning;
  const cleaned = chance.happens(0.3);
  await saveConfidentiality(tx, learner, evidenceId, {
    identifiable: cleaned ? 'removed' : 'nobody',
    removed: cleaned ? ['name', 'circumstances'] : [],
  });
  const [helpUsed, toolsUsed] = [chance.happens(0.2), chance.happens(0.15)];
  await saveDeclaration(tx, learner, evidenceId, {
    ownWork: true,
    helpUsed,
    help: helpUsed ? 'My supervisor read it once and asked questions.' : undefined,
    toolsUsed,
    tools: toolsUsed ? 'The spelling check of my word processor.' : undefined,
  });
  return (await submitEvidence(tx, learner, evidenceId)).revisionId;
}

async function attach(
  tx: CentreTransaction,
  { stage, learner }: Learning,
  evidenceId: string,
  { name, bytes }: { readonly name: string; readonly bytes: Buffer },
): Promise<void> {
  const { fileId, objectKey } = await beginFile(tx, learner, evidenceId, name);
  const written = await stage.store.write(learner.centreId, objectKey, chunksOf(bytes));
  await finishFile(tx, learner, evidenceId, fileId, written);
}

async function* chunksOf(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Adds a locator: a page, a region of a picture, or a quotation. */
async function locate(
  tx: CentreTransaction,
  { learner }: Learning,
  drafted: PutForward,
  text: string,
): Promise<void> {
  const [first] = await crossReferencesOf(tx, drafted.revisionId);
  const [file] = await filesOf(tx, drafted.revisionId);
  if (!first) return;
  const locator = !file
    ? { quote: /[^.]*\.(?=\s|$)/.exec(text)?.[0] ?? text }
    : file.mediaType === 'application/pdf'
      ? { fileId: file.id, page: 1 }
      : { fileId: file.id, region: { x: 0.1, y: 0.1, width: 0.4, height: 0.35 } };
  await saveLocators(tx, learner, drafted.evidenceId, [
    { crossReferenceId: first.id, locator, question: null },
  ]);
}
