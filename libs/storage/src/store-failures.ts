import { Unavailable } from '#refusals';

/** What a full, read-only, lost or overloaded disk answers (errno names). */
const storeIsAtFault = new Set([
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
  'EROFS',
  'EIO',
  'ENOENT',
  'ENOTDIR',
  'EACCES',
  'EPERM',
  'EMFILE',
  'ENFILE',
  'ESTALE',
  'ENODEV',
]);

/** Runs one step on the store; a fault of the disk is thrown as `Unavailable('storage')`, with its cause. */
export async function onStore<Result>(step: () => Promise<Result>): Promise<Result> {
  try {
    return await step();
  } catch (error) {
    if (!storeIsAtFault.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    throw Object.assign(new Unavailable('storage'), { cause: error });
  }
}
