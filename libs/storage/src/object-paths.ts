import { join } from 'node:path';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface ObjectPaths {
  /** Folder for temporary files, on the same file system, so that a rename is atomic. */
  readonly incoming: string;
  readonly temporary: string;
  readonly folder: string;
  readonly file: string;
}

/**
 * A UUIDv7 begins with the time, so its last two characters, which are random, spread files over 256 folders. Only ids
 * are ever part of a path.
 */
export function objectPaths(root: string, centreId: string, key: string): ObjectPaths {
  if (!uuid.test(key)) throw new Error('the key of an object must be an id');
  const centre = centreFolder(root, centreId);
  const folder = join(centre, key.slice(-2));
  const incoming = join(centre, 'incoming');
  return { incoming, temporary: join(incoming, key), folder, file: join(folder, key) };
}

export function centreFolder(root: string, centreId: string): string {
  if (!uuid.test(centreId)) throw new Error('the store needs the id of a centre');
  return join(root, centreId);
}

export const isKey = (name: string): boolean => uuid.test(name);
