/** Inject with `@Inject(OBJECT_STORE) private readonly store: ObjectStore`. Tests give a store that fails. */
export const OBJECT_STORE = Symbol('object store');

/** Inject with `@Inject(FILE_LIMITS) private readonly limits: FileLimits`. Tests give lower ones. */
export const FILE_LIMITS = Symbol('file limits');
