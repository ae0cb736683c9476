import { Readable } from 'node:stream';
import { load, newId, type Row, update } from '#database';
import type { Task, TaskCentre } from '#jobs';
import type { ObjectStore } from '#storage';
import type { ChildLimits, ChildProgram } from '#child-processes';
import { EvidenceFileRow } from './entities/evidence-file.entity.js';
import { reencodePicture, type ReencodedPicture, defaultPictureLimits } from './pictures/reencode-picture.js';

/** The task that follows a picture's arrival. */
export const makeDerivative = 'make-picture-derivative';

export interface MakeDerivative {
  readonly centreId: string;
  readonly fileId: string;
}

/**
 * Makes the picture that is served and printed: re-encoded without metadata, at most 2000 pixels a side. A picture that
 * cannot be read, or needs more memory than any may have, is marked `failed`, and stays its owner's to replace. What
 * else goes wrong is tried again by the queue: a child that is late, or killed by somebody else, says more of a busy
 * machine than of the picture. When that was the last attempt it is `failed`, too.
 */
export const makeDerivativeTask =
  (
    store: ObjectStore,
    program?: ChildProgram,
    limits: ChildLimits = defaultPictureLimits,
  ): Task<MakeDerivative> =>
  async ({ fileId }, centre) => {
    const file = await waiting(centre, fileId);
    if (!file) return;
    const original = await store.read(centre.centreId, file.objectKey);
    const { signal, lastAttempt } = centre;
    const outcome = await reencodePicture(file.mediaType, original, { ...limits, signal }, program);
    if (outcome.outcome === 'failed' && outcome.because !== 'memory' && (!lastAttempt || signal.aborted))
      throw new Error(`the picture was not re-encoded: ${outcome.because}, ${outcome.detail}`);
    const made = outcome.outcome === 'reencoded' ? outcome : null;
    const key = newId();
    if (made) await store.write(centre.centreId, key, Readable.from([Buffer.from(made.bytes)]));
    if (!(await record(centre, fileId, key, made)) && made) await store.remove(centre.centreId, key);
  };

const queued = (centreId: string, id: string) => ({ centreId, id, derivativeState: 'queued' }) as const;

function waiting(
  centre: TaskCentre,
  fileId: string,
): Promise<Pick<Row<EvidenceFileRow>, 'objectKey' | 'mediaType'> | undefined> {
  return centre.inCentre((tx) =>
    tx.queryOne(load(EvidenceFileRow, queued(tx.centreId, fileId), { only: ['objectKey', 'mediaType'] })),
  );
}

/** @returns whether the derivative has a row; the file may have been removed meanwhile */
async function record(
  centre: TaskCentre,
  fileId: string,
  key: string,
  made: ReencodedPicture | null,
): Promise<boolean> {
  const rows = await centre.inCentre((tx) =>
    tx.query(
      update(EvidenceFileRow, queued(tx.centreId, fileId), {
        derivativeState: made ? 'ready' : 'failed',
        derivativeKey: made && key,
        derivativeWidth: made?.width,
        derivativeHeight: made?.height,
      }),
    ),
  );
  return rows.length === 1;
}
