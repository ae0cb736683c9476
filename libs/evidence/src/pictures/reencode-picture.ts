import type { Readable } from 'node:stream';
import {
  askChild,
  type ChildFailure,
  type ChildLimits,
  type ChildProgram,
  childProgram,
} from '#child-processes';

export interface ReencodedPicture {
  readonly outcome: 'reencoded';
  /** A JPEG without metadata. */
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The picture is at fault: it is none, or too large. */
export interface UnreadablePicture {
  readonly outcome: 'unreadable';
}

export interface PictureRequest {
  readonly mediaType: string;
}

/** Memory: 50 megapixels from an iPhone take some 700 MB. */
export const defaultPictureLimits: ChildLimits = { deadlineMs: 60_000, memoryMb: 1200 };

const built = childProgram('./reencode-entry.js', import.meta.url);

/**
 * Re-encodes a picture in a process of its own, which decodes what somebody sent and can be killed: it has no
 * addresses, no secrets and no files.
 * @throws what `source` fails with
 */
export const reencodePicture = (
  mediaType: string,
  source: Readable,
  limits: ChildLimits = defaultPictureLimits,
  program: ChildProgram = built,
): Promise<ReencodedPicture | UnreadablePicture | ChildFailure> => {
  const request: PictureRequest = { mediaType };
  return askChild<ReencodedPicture | UnreadablePicture>(program, request, limits, source);
};
