import { buffer } from 'node:stream/consumers';
import { answerParent } from '#child-processes';
import type { PictureRequest, ReencodedPicture, UnreadablePicture } from './reencode-picture.js';
import { reencode } from './reencode.js';

/** The child process that re-encodes one picture, which it reads from standard input, and ends. */
answerParent(async ({ mediaType }: PictureRequest): Promise<ReencodedPicture | UnreadablePicture> => {
  try {
    const { data, info } = await reencode(mediaType, await buffer(process.stdin));
    return { outcome: 'reencoded', bytes: data, width: info.width, height: info.height };
  } catch {
    return { outcome: 'unreadable' };
  }
});
