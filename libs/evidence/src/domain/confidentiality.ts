/** Whether somebody could be identified from evidence, as its learner answers. */
export const identifiableAnswers = ['nobody', 'removed', 'somebody'] as const;
export type Identifiable = (typeof identifiableAnswers)[number];

/** Kinds of what identifies people. The kind is kept, never what was found. */
export const identifyingKinds = [
  'name',
  'address',
  'contact',
  'face',
  'voice',
  'number',
  'circumstances',
] as const;
export type IdentifyingKind = (typeof identifyingKinds)[number];

/** Rule 2: nobody identifiable. What the learner removed before submitting. */
export interface Confidentiality {
  readonly identifiable: Identifiable;
  /** What was taken out; empty unless the answer is `removed`. */
  readonly removed: readonly IdentifyingKind[];
}

/** Codes of what is wrong, by field; empty when nothing is. */
export function confidentialityFaults(given: Partial<Confidentiality>): Readonly<Record<string, string>> {
  if (!given.identifiable || !identifiableAnswers.includes(given.identifiable))
    return { identifiable: 'identifiable-missing' };
  const removed = given.removed ?? [];
  if (removed.some((kind) => !identifyingKinds.includes(kind))) return { removed: 'removed-unknown' };
  if (given.identifiable === 'removed' && !removed.length) return { removed: 'removed-missing' };
  return {};
}

/** The answers as they are kept: what was taken out is named only where something was. */
export const confidentialityOf = ({
  identifiable,
  removed = [],
}: Partial<Confidentiality>): Confidentiality => ({
  identifiable: identifiable!,
  removed: identifiable === 'removed' ? [...new Set(removed)] : [],
});
