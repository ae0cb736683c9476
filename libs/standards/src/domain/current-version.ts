/** What is asked of a version to tell which is a standard's current one. */
export interface VersionOnShelf {
  readonly id: string;
  readonly version: string;
  readonly retired: boolean;
}

const byNumber = new Intl.Collator('en', { numeric: true });

/** The highest number first: 10 before 2, 1.10 before 1.9. */
export const newestFirst = (one: { readonly version: string }, other: { readonly version: string }): number =>
  byNumber.compare(other.version, one.version);

/** The newest version that is not retired; when all are, the newest. */
export function currentVersion<Version extends VersionOnShelf>(
  versions: readonly Version[],
): Version | undefined {
  const sorted = [...versions].sort(newestFirst);
  return sorted.find(({ retired }) => !retired) ?? sorted[0];
}
