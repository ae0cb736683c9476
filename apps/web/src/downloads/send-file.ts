import type { Request, Response } from 'express';
import { contentDisposition, type FileForActor } from '#evidence';
import { NotFound } from '#refusals';
import type { ObjectStore } from '#storage';
import { untrustedContentHeaders, sendObject } from './send-object.js';
import { requestedRange } from './requested-range.js';

/**
 * Sends a file that was loaded through the actor as it came, for saving; players may ask for a span of it.
 *
 * @throws NotFound for the original of a picture that is somebody else's; Unavailable `storage`
 */
export async function sendFile(
  request: Request,
  response: Response,
  store: ObjectStore,
  centreId: string,
  file: FileForActor,
): Promise<void> {
  if (!file.objectKey) throw new NotFound('file');
  const range = requestedRange(request.get('range'), file.bytes);
  if (range === 'outside') {
    response.status(416).set('Content-Range', `bytes */${file.bytes}`).end();
    return;
  }
  const bytes = await store.read(centreId, file.objectKey, range);
  response.status(range ? 206 : 200).set({
    ...untrustedContentHeaders,
    'Accept-Ranges': 'bytes',
    'Content-Type': file.mediaType,
    'Content-Disposition': contentDisposition('attachment', file.name),
    'Content-Length': String(range ? range.last - range.first + 1 : file.bytes),
    ...(range && { 'Content-Range': `bytes ${range.first}-${range.last}/${file.bytes}` }),
  });
  await sendObject(bytes, response);
}

/**
 * Sends a picture as it is shown: re-encoded, without what its camera wrote into it.
 *
 * @throws NotFound for what has no derivative, or none yet; Unavailable `storage`
 */
export async function sendPreview(
  response: Response,
  store: ObjectStore,
  centreId: string,
  file: FileForActor,
): Promise<void> {
  if (!file.derivativeKey) throw new NotFound('file');
  const bytes = await store.read(centreId, file.derivativeKey);
  const name = `${file.name.replace(/\.[^.]*$/, '')}.jpg`;
  response.set({
    ...untrustedContentHeaders,
    'Content-Type': 'image/jpeg',
    'Content-Disposition': contentDisposition('inline', name),
  });
  await sendObject(bytes, response);
}
