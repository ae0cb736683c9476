import { Unavailable } from '#refusals';

/** errno names of a full, read-only, missing or overloaded disk. */
const diskErrors = new Set([
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

/** Rethrows disk errors as `Unavailable('storage')`, with their cause. */
export async function onStore<Result>(step: () => Promise<Result>): Promise<Result> {
  try {
    return await step();
  } catch (error) {
    if (!diskErrors.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    throw Object.assign(new Unavailable('storage'), { cause: error });
  }
}
