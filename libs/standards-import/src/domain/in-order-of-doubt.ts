import type { ImportRemark } from './importing.js';

/** Doubts first, then decisions, each in the order of the document; those without a line come first. */
export const inOrderOfDoubt = (remarks: readonly ImportRemark[]): ImportRemark[] =>
  remarks.toSorted((one, other) => weight(one) - weight(other) || (one.line ?? 0) - (other.line ?? 0));

const weight = ({ severity }: ImportRemark) => (severity === 'doubt' ? 0 : 1);
