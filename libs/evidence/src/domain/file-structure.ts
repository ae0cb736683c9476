import type { FileBytes } from './file-bytes.js';
import type { FileKind } from './file-kinds.js';
import { boxesEnd, gifEnds, jpegEnds, pdfEnds, pngEnds, riffEnds, tiffBegins } from './whole-files.js';
import { zipHolds } from './zip-directory.js';

/**
 * Whether the inside of a file is what its kind requires from its beginning to its end. It reads marks, lengths
 * and lists of contents with bounds on all of them, unpacks nothing and decodes nothing: that is left to a child
 * process that can be killed.
 */
export async function isWhole(kind: FileKind, file: FileBytes): Promise<boolean> {
  switch (kind.structure) {
    case 'jpeg':
      return jpegEnds(file);
    case 'png':
      return pngEnds(file);
    case 'gif':
      return gifEnds(file);
    case 'webp':
    case 'riff':
      return riffEnds(file);
    case 'tiff':
      return tiffBegins(file);
    case 'boxes':
      return boxesEnd(file, kind.picture ? ['meta'] : ['moov', 'moof']);
    case 'pdf':
      return pdfEnds(file);
    case 'zip':
      return zipHolds(file, kind.entry!);
    case 'text':
      return true;
    case 'magic':
      return file.size > 128;
  }
}
