export { LocalObjectStore, localObjectStore } from './local-object-store.js';
export type { ByteRange, KeptKeys, ObjectStore, WrittenObject } from './object-store.js';
