import type { FileBytes } from './file-bytes.js';
import type { FileKind, Structure } from './file-kinds.js';
import {
  isCompleteIsoMedia,
  isCompleteGif,
  isCompleteJpeg,
  isCompletePdf,
  isCompletePng,
  isCompleteRiff,
  hasTiffHeader,
} from './complete-files.js';
import { zipHolds } from './zip-directory.js';

type Check = (file: FileBytes, kind: FileKind) => boolean | Promise<boolean>;

const checks: Readonly<Record<Structure, Check>> = {
  jpeg: isCompleteJpeg,
  png: isCompletePng,
  gif: isCompleteGif,
  webp: isCompleteRiff,
  riff: isCompleteRiff,
  tiff: hasTiffHeader,
  boxes: (file, { picture }) => isCompleteIsoMedia(file, picture ? ['meta'] : ['moov', 'moof']),
  pdf: isCompletePdf,
  zip: (file, { entry }) => zipHolds(file, entry!),
  text: () => true,
  magic: ({ size }) => size > 128,
};

/**
 * Whether the inside of a file is what its kind requires from its beginning to its end. It reads marks, lengths
 * and lists of contents with bounds on all of them, unpacks nothing and decodes nothing: that is left to a child
 * process that can be killed.
 */
export const isComplete = async (kind: FileKind, file: FileBytes): Promise<boolean> =>
  checks[kind.structure](file, kind);
