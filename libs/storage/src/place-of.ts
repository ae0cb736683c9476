import { join } from 'node:path';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface Place {
  /** Where bytes arrive, on the same disk as where they stay. */
  readonly incoming: string;
  readonly arriving: string;
  readonly folder: string;
  readonly file: string;
}

/**
 * The paths of one object. UUIDv7 begin with the time, so the last two characters, which are random, spread the
 * files over 256 folders. Nothing but an id is ever part of a path.
 */
export function placeOf(root: string, centreId: string, key: string): Place {
  if (!uuid.test(key)) throw new Error('the key of an object must be an id');
  const centre = centreFolder(root, centreId);
  const folder = join(centre, key.slice(-2));
  const incoming = join(centre, 'incoming');
  return { incoming, arriving: join(incoming, key), folder, file: join(folder, key) };
}

export function centreFolder(root: string, centreId: string): string {
  if (!uuid.test(centreId)) throw new Error('the store needs the id of a centre');
  return join(root, centreId);
}

export const isKey = (name: string): boolean => uuid.test(name);
