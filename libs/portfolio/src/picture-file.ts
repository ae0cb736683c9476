import { join } from 'node:path';

/** Where the picture of a file lies while a document is printed. */
export const pictureFile = (folder: string, fileId: string): string => join(folder, `${fileId}.jpg`);
